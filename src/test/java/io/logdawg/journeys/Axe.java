package io.logdawg.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Deque's checker of accessibility, run in a page. The page's content policy must be off. */
final class Axe {

  private static final String SCRIPT = script();

  /** What hinders somebody gravely: each with the elements at fault. */
  private static final String GRAVE =
      """
      async () => (await axe.run(document, {resultTypes: ['violations']})).violations
          .filter(found => ['serious', 'critical'].includes(found.impact))
          .map(found => found.id + ': ' + found.help + '\\n' + found.nodes
              .map(node => '  ' + node.target.join(' ') + ' ' + node.html.slice(0, 200) + ' '
                  + node.any.map(check => check.message).join(' '))
              .join('\\n'))
      """;

  private Axe() {}

  @SuppressWarnings("unchecked") // The script answers an array of strings.
  static List<String> graveIssues(Page page) {
    page.evaluate(SCRIPT);
    return (List<String>) page.evaluate(GRAVE);
  }

  private static String script() {
    try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
