package io.logdawg.source.issues;

import java.net.URI;
import java.util.List;
import java.util.UUID;

/**
 * What is to be written. Any text in it may be hostile; it is plain, and each provider makes its
 * own mark-up of it.
 *
 * @param mark by which it is found again, kept where people do not see it
 * @param title one line of at most {@value #TITLE} characters
 * @param page that it is about, which it links to
 */
public record NewIssue(UUID mark, String title, List<Block> body, URI page) {

  /** GitHub and Azure DevOps take 255 and more, of which inserted marks need some. */
  public static final int TITLE = 200;

  public NewIssue {
    body = List.copyOf(body);
  }
}
