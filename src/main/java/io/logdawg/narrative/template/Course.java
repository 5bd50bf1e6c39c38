package io.logdawg.narrative.template;

import io.logdawg.localisation.Suspects.ResolvedFrame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.Trace;
import java.util.ArrayList;
import java.util.List;

/**
 * How the failure came about, from the outermost call inwards, and from the root cause outwards.
 */
final class Course {

  private static final int MAX_STEPS = 8;
  private static final int MAX_TRACES = 6;

  private Course() {}

  static String of(Story story) {
    List<String> paragraphs = new ArrayList<>();
    calls(story, paragraphs);
    chain(story.log(), paragraphs);
    if (!story.log().choice().isBlank()) {
      paragraphs.add(story.log().choice());
    }
    if (!story.nothingFound() && !story.suspects().notes().isEmpty()) {
      paragraphs.add("To know: " + String.join(" ", story.suspects().notes()));
    }
    return paragraphs.isEmpty()
        ? "The log holds no stack trace, so how the failure came about cannot be told from it."
        : String.join("\n\n", paragraphs);
  }

  private static void calls(Story story, List<String> paragraphs) {
    List<String> steps = new ArrayList<>();
    for (ResolvedFrame frame : ofRoot(story)) {
      String place = frame.line() > 0 ? frame.path() + ":" + frame.line() : frame.path();
      String step =
          Text.function(frame.frame()).map(f -> "%s (%s)".formatted(f, place)).orElse(place);
      if (steps.isEmpty() || !steps.getLast().equals(step)) {
        steps.add(step);
      }
    }
    if (steps.isEmpty()) {
      return;
    }
    int hidden = steps.size() - MAX_STEPS;
    List<String> shown = new ArrayList<>(steps.subList(0, Math.min(steps.size(), MAX_STEPS)));
    List<String> way = new ArrayList<>(shown.reversed());
    String more = hidden > 0 ? " (after %d outer calls)".formatted(hidden) : "";
    paragraphs.add(
        way.size() == 1
            ? "In the project's files, the failure came up in %s%s.".formatted(way.getFirst(), more)
            : "The way through the project's files%s: %s."
                .formatted(more, String.join(" → ", way)));
  }

  /** The frames of the root cause, innermost first: they lead the list. */
  private static List<ResolvedFrame> ofRoot(Story story) {
    List<ResolvedFrame> frames = story.suspects().frames();
    return story
        .log()
        .rootCause()
        .map(root -> frames.stream().filter(f -> root.frames().contains(f.frame())).toList())
        .filter(list -> !list.isEmpty())
        .orElse(frames);
  }

  private static void chain(ParsedLog log, List<String> paragraphs) {
    List<String> chain = new ArrayList<>();
    for (Trace trace : log.traces()) {
      if (trace.relation() == Trace.Relation.SUPPRESSED
          || trace.relation() == Trace.Relation.SIBLING) {
        break;
      }
      chain.add(named(trace));
    }
    if (chain.size() > 1) {
      List<String> inner = chain.reversed();
      int shown = Math.min(inner.size(), MAX_TRACES);
      paragraphs.add(
          "It began with %s, which then appeared as %s%s."
              .formatted(
                  inner.getFirst(),
                  String.join(", then as ", inner.subList(1, shown)),
                  inner.size() > shown ? " and %d more".formatted(inner.size() - shown) : ""));
    }
    long others =
        log.traces().stream()
            .filter(t ->
                t.relation() == Trace.Relation.SUPPRESSED || t.relation() == Trace.Relation.SIBLING)
            .count();
    if (others > 0) {
      paragraphs.add(
          others == 1
              ? "One more error stands beside it in the log."
              : "%d more errors stand beside it in the log.".formatted(others));
    }
  }

  private static String named(Trace trace) {
    String type = trace.type() == null ? "an error" : Text.simpleName(trace.type());
    return trace.message().isBlank()
        ? type
        : "%s (“%s”)".formatted(type, Text.oneLine(trace.message()));
  }
}
