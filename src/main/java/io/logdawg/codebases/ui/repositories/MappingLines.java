package io.logdawg.codebases.ui.repositories;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.PathMappings.PathMapping;
import java.util.stream.Collectors;

/** Path mappings as people write them: {@code /app/ => src/}, one a line. */
final class MappingLines {

  private static final String ARROW = "=>";
  private static final int MOST = 50;

  private MappingLines() {}

  static String text(PathMappings mappings) {
    return mappings.rules().stream()
        .map(rule -> "%s %s %s".formatted(rule.from(), ARROW, rule.to()).strip())
        .collect(Collectors.joining("\n"));
  }

  /**
   * @throws FailureException Invalid, naming {@code path_mappings} and the line
   */
  static PathMappings parse(String text) {
    var rules =
        text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(MappingLines::rule)
            .toList();
    if (rules.size() > MOST) {
      throw invalid("holds more than %d lines".formatted(MOST));
    }
    return new PathMappings(rules);
  }

  private static PathMapping rule(String line) {
    int arrow = line.indexOf(ARROW);
    if (arrow <= 0 || line.length() > 500) {
      throw invalid("has a line that does not read \"/app/ => src/\"");
    }
    return new PathMapping(
        line.substring(0, arrow).strip(), line.substring(arrow + ARROW.length()).strip());
  }

  private static FailureException invalid(String reason) {
    return new FailureException(new Failure.Invalid("path_mappings", reason));
  }
}
