package io.logdawg.ingest.rest;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.PathMappings.PathMapping;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A path in a log that begins with {@code from} is looked for under {@code to}.
 *
 * @param to left out for the repository's root
 */
record PathMappingJson(@Nullable String from, @Nullable String to) {

  private static final int MOST = 50;
  private static final int LONGEST = 250;

  static List<PathMappingJson> of(PathMappings mappings) {
    return mappings.rules().stream()
        .map(rule -> new PathMappingJson(rule.from(), rule.to()))
        .toList();
  }

  /**
   * @throws FailureException Invalid, naming the rule
   */
  static PathMappings read(List<@Nullable PathMappingJson> sent) {
    if (sent.size() > MOST) {
      throw invalid("path_mappings", "holds more than %d rules".formatted(MOST));
    }
    return new PathMappings(
        IntStream.range(0, sent.size())
            .mapToObj(i -> rule(sent.get(i), "path_mappings[%d]".formatted(i)))
            .toList());
  }

  private static PathMapping rule(@Nullable PathMappingJson sent, String field) {
    String from = sent == null || sent.from() == null ? "" : sent.from().strip();
    String to = sent == null || sent.to() == null ? "" : sent.to().strip();
    if (from.isEmpty() || !isPath(from)) {
      throw invalid(field + ".from", "must be the beginning of a path, at most 250 characters");
    }
    if (!isPath(to)) {
      throw invalid(field + ".to", "must be a folder of the repository, at most 250 characters");
    }
    return new PathMapping(from, to);
  }

  private static boolean isPath(String text) {
    return text.length() <= LONGEST && text.chars().noneMatch(Character::isISOControl);
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
