package io.logdawg.localisation.commits;

import io.logdawg.localisation.files.Stems;
import io.logdawg.localisation.files.Words;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells commits that only laid code out anew: they last changed lines, but not what these do. */
public final class Formatting {

  private static final Set<String> WORDS =
      Stream.of(
              "format",
              "reformat",
              "formatter",
              "whitespace",
              "indent",
              "indentation",
              "tabs",
              "checkstyle",
              "spotless",
              "prettier",
              "gofmt",
              "rustfmt",
              "lint",
              "style",
              "cosmetic",
              "tidy",
              "cleanup",
              "eol")
          .map(Stems::of)
          .collect(Collectors.toUnmodifiableSet());

  private Formatting() {}

  /** Whether its subject speaks of layout, so that a look at its changes is worth a request. */
  public static boolean likely(Commit commit) {
    return Words.of(commit.subject()).stream().map(Stems::of).anyMatch(WORDS::contains);
  }

  /** Whether the changes are all there, and none is of anything but space. */
  public static boolean only(CommitChanges changes) {
    return changes.complete()
        && !changes.files().isEmpty()
        && changes.files().stream().allMatch(Formatting::only);
  }

  private static boolean only(FileChange change) {
    if (change.kind() != CommitChanges.Kind.MODIFIED || change.patch() == null) {
      return false;
    }
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    change
        .patch()
        .lines()
        .forEach(line -> {
          if (line.startsWith("-")) {
            solid(line, before);
          } else if (line.startsWith("+")) {
            solid(line, after);
          }
        });
    return before.compareTo(after) == 0;
  }

  private static void solid(String line, StringBuilder to) {
    line.chars().skip(1).filter(c -> !Character.isWhitespace(c)).forEach(c -> to.append((char) c));
  }
}
