package io.logdawg.narrative.template;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.source.Commit;
import java.util.List;
import java.util.Optional;

/** What failed, where, and since which commit. */
final class RootCause {

  private static final int MAX_REASONS = 3;
  private static final double SURE = 0.6;
  private static final double LIKELY = 0.35;

  private RootCause() {}

  static String summary(Story story) {
    String what = what(story);
    if (story.nothingFound()) {
      return what + "; nothing in the log leads to a file of this repository.";
    }
    String place = story.place().orElseThrow();
    String function = story.function().map(f -> " in " + f).orElse("");
    String where =
        story.frame().isPresent()
            ? "%s, at %s".formatted(function, place)
            : "; the code most likely at fault is %s".formatted(place);
    String meaning = story.family().map(family -> ": " + family.meaning()).orElse("");
    return story.frame().isPresent() ? what + where + meaning + "." : what + meaning + where + ".";
  }

  private static String what(Story story) {
    if (story.error().equals(Story.UNKNOWN)) {
      return story.log().headline().isBlank()
          ? "The log tells of no error that could be read"
          : "The log says “%s”".formatted(Text.oneLine(story.log().headline()));
    }
    String said = story.message().isEmpty() ? "" : " (“%s”)".formatted(story.message());
    return story.error() + said;
  }

  static String of(Story story, Commit read) {
    if (story.nothingFound()) {
      return String.join(" ", story.suspects().notes());
    }
    SuspectFile file = story.file().orElseThrow();
    String function = story.function().map(f -> ", in " + f).orElse("");
    StringBuilder text = new StringBuilder();
    text.append(
        "%s %s%s (read at commit %s)."
            .formatted(certainty(story), story.place(file), function, read.id().abbreviated()));
    List<String> reasons =
        file.findings().stream()
            .filter(finding -> finding.weight() > 0)
            .map(Finding::reason)
            .limit(MAX_REASONS)
            .toList();
    if (!reasons.isEmpty()) {
      text.append(" Why: ").append(String.join("; ", reasons)).append('.');
    }
    Optional<SuspectCommit> commit = story.commit();
    commit.ifPresent(suspect ->
        text.append(" The first commit to look at is ")
            .append(Text.commit(suspect.commit()))
            .append(": ")
            .append(uncapital(suspect.reason())));
    return text.toString();
  }

  private static String certainty(Story story) {
    double confidence = story.suspects().confidence();
    if (confidence >= SURE) {
      return "The cause is most likely in";
    }
    return confidence >= LIKELY ? "The cause is probably in" : "The best lead, a weak one, is";
  }

  private static String uncapital(String sentence) {
    return sentence.isEmpty()
        ? sentence
        : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }
}
