package io.logdawg.reports.verdicts;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.Storable;
import java.util.List;
import java.util.Locale;

/** What a verdict names, as it is kept: each once, without blanks around it. */
record VerdictFields(List<String> files, List<String> commits) {

  private static final int MOST = 50;
  private static final int LONGEST_PATH = 1_000;

  static VerdictFields checked(List<String> files, List<String> commits) {
    return new VerdictFields(
        each("files", files).stream().map(VerdictFields::path).distinct().toList(),
        each("commits", commits).stream().map(VerdictFields::commit).distinct().toList());
  }

  private static List<String> each(String field, List<String> given) {
    if (given.size() > MOST) {
      throw invalid(field, "must be at most %d".formatted(MOST));
    }
    return given;
  }

  private static String path(String given) {
    String path = Storable.text(given.strip());
    if (path.isEmpty() || path.length() > LONGEST_PATH || path.startsWith("/")) {
      throw invalid("files", "must be paths from the repository's root");
    }
    return path;
  }

  private static String commit(String given) {
    String commit = given.strip().toLowerCase(Locale.ROOT);
    boolean hex = commit.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    if (commit.length() < 7 || commit.length() > 64 || !hex) {
      throw invalid("commits", "must be ids of commits, 7 digits of each at least");
    }
    return commit;
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
