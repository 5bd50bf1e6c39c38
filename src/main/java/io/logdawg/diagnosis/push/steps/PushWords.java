package io.logdawg.diagnosis.push.steps;

import io.logdawg.source.Comparison;
import java.util.List;
import java.util.Optional;

/** A push in sentences. */
record PushWords(Found found) {

  private static final int RECOMMENDED = 10;
  private static final int TITLE_NAMED = 120;

  String title() {
    String fixes = reports(found.fixes().size());
    String branch = found.push().branch();
    return found.fixes().isEmpty()
        ? "Push to %s: %s".formatted(branch, what())
        : "Push to %s may fix %s".formatted(branch, fixes);
  }

  String summary() {
    Optional<Comparison> comparison = found.comparison();
    String head = found.after().commit().id().abbreviated();
    if (comparison.isEmpty()) {
      return "%s is at %s now.".formatted(found.push().branch(), head);
    }
    return "%s came to %s, which is at %s now; %s. %s"
        .formatted(
            upper(commits(comparison.get().commitCount())),
            found.push().branch(),
            head,
            differ(found.changed().size() + found.added()),
            touched());
  }

  List<String> recommendations() {
    return found.fixes().stream()
        .limit(RECOMMENDED)
        .map(touch ->
            "Check whether “%s” still happens at %s."
                .formatted(
                    shortened(touch.report().title()), found.after().commit().id().abbreviated()))
        .toList();
  }

  private String what() {
    return found
        .comparison()
        .map(comparison -> commits(comparison.commitCount()))
        .orElse(found.push().before() == null ? "a new branch" : "nothing to compare");
  }

  private String touched() {
    int fixes = found.fixes().size();
    int others = found.touches().size() - fixes;
    if (fixes == 0 && others == 0) {
      return "No open report suspects what changed.";
    }
    if (fixes == 0) {
      return "%s its files, but not at the lines that changed."
          .formatted(others == 1 ? "One open report suspects" : others + " open reports suspect");
    }
    String more =
        others == 0
            ? ""
            : " %s its files only."
                .formatted(others == 1 ? "One more suspects" : others + " more suspect");
    return "It changed lines that %s.%s"
        .formatted(
            fixes == 1 ? "one open report points to" : fixes + " open reports point to", more);
  }

  private static String commits(int count) {
    return count == 0
        ? "no new commit"
        : count == 1 ? "one commit" : "%,d commits".formatted(count);
  }

  private static String differ(int files) {
    return files == 1 ? "one file differs" : "%,d files differ".formatted(files);
  }

  private static String reports(int count) {
    return count == 1 ? "one report" : count + " reports";
  }

  private static String upper(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String shortened(String title) {
    return title.length() <= TITLE_NAMED ? title : title.substring(0, TITLE_NAMED - 1) + "…";
  }
}
