package io.logdawg.narrative.template;

import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import java.util.ArrayList;
import java.util.List;

/** What to do, the most useful first. Each rests on something that was found. */
final class Recommendations {

  private static final int MAX_COMMITS = 2;
  private static final int MAX_OTHERS = 3;
  private static final double WORTH_A_LOOK = 0.5;

  private Recommendations() {}

  static List<String> of(Story story) {
    List<String> advice = new ArrayList<>();
    if (story.nothingFound()) {
      advice.add(
          "Check that the log comes from this repository, and that its path mappings fit the paths"
              + " in the log.");
      advice.add(
          "Send the whole log with the stack trace, and name the branch or commit that was"
              + " running.");
      story
          .family()
          .ifPresent(family -> advice.add(fill(family, "the code that failed", "the code")));
      return advice;
    }
    SuspectFile file = story.file().orElseThrow();
    String place = story.place(file);
    advice.add("Look at %s%s.".formatted(place, story.function().map(f -> ", " + f).orElse("")));
    story.family().ifPresent(family -> advice.add(fill(family, place, file.path())));
    List<SuspectCommit> commits =
        story.suspects().commits().stream()
            .filter(c -> c.score() >= WORTH_A_LOOK)
            .limit(MAX_COMMITS)
            .toList();
    if (!commits.isEmpty()) {
      advice.add(
          "Review commit %s; if it is the cause, `git revert %s` takes it back."
              .formatted(
                  changed(commits.getFirst()), commits.getFirst().commit().id().abbreviated()));
    }
    commits.stream()
        .skip(1)
        .forEach(c -> advice.add("Then review commit %s.".formatted(changed(c))));
    others(story, advice);
    return advice;
  }

  private static String fill(ErrorFamily family, String place, String file) {
    return family.advice().replace("{place}", place).replace("{file}", file);
  }

  private static String changed(SuspectCommit suspect) {
    return "%s, which changed %s"
        .formatted(
            Text.commit(suspect.commit()),
            String.join(", ", suspect.files().stream().limit(MAX_OTHERS).toList()));
  }

  private static void others(Story story, List<String> advice) {
    List<String> others =
        story.suspects().files().stream().skip(1).limit(MAX_OTHERS).map(story::place).toList();
    if (!others.isEmpty()) {
      advice.add("If it is not there, look next at %s.".formatted(String.join(", then ", others)));
    }
  }
}
