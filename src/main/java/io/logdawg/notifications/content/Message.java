package io.logdawg.notifications.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice in words, of which each channel makes what it can show. Any text may be hostile.
 *
 * @param title one line
 * @param text one paragraph; empty where there is nothing to say
 * @param url to read on; absent where there is no page to lead to
 * @param invitation the words of that link
 */
public record Message(
    String title, String text, List<Fact> facts, @Nullable String url, String invitation) {

  /**
   * @param url what the value stands for; absent where it has no page
   */
  public record Fact(String name, String value, @Nullable String url) {}
}
