package io.logdawg.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Prints what the pages of a failed journey showed at their end: on a machine that nobody can look
 * at, it is all there is. For {@link ExtendWith}.
 */
final class LastSeen implements TestWatcher {

  private static final int LONGEST = 2_000;
  private static final ThreadLocal<List<String>> PAGES = ThreadLocal.withInitial(ArrayList::new);

  /** To be called before the pages close. */
  static void keep(List<Page> pages, List<String> complaints) {
    PAGES.get().clear();
    pages.stream().filter(page -> !page.isClosed()).map(LastSeen::read).forEach(PAGES.get()::add);
    complaints.stream().map("The browser said: "::concat).forEach(PAGES.get()::add);
  }

  private static String read(Page page) {
    try {
      var text = String.valueOf(page.evaluate("() => document.body.innerText"));
      return "%s shows:\n%s"
          .formatted(page.url(), text.substring(0, Math.min(LONGEST, text.length())));
    } catch (PlaywrightException gone) {
      return "%s could not be read: %s".formatted(page.url(), gone.getMessage());
    }
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    System.out.printf("%s failed.%n%s%n", context.getDisplayName(), String.join("\n", PAGES.get()));
  }
}
