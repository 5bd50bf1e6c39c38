package io.logdawg.logs.reading;

import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.List;

/** One sentence of a log, at most 500 characters. */
final class Headline {

  private static final int MAX_LENGTH = 500;

  private Headline() {}

  /** The innermost exception that says something; else the words before the stack. */
  static String of(FoundFailure failure) {
    List<Trace> chain =
        failure.finding().traces().stream()
            .takeWhile(
                trace -> trace.relation() == Relation.PRIMARY || trace.relation() == Relation.CAUSE)
            .toList();
    Trace root = chain.getLast();
    for (Trace trace : chain.reversed()) {
      boolean speaks = !trace.message().isEmpty() && !trace.message().equals(root.type());
      if (speaks) {
        return sentence(
            trace.type() == null ? trace.message() : trace.type() + ": " + trace.message());
      }
    }
    return root.type() == null ? wordsBefore(failure) : sentence(root.type());
  }

  /** The first line with text. */
  static String sentence(String text) {
    String line =
        text.lines().map(String::strip).filter(words -> !words.isEmpty()).findFirst().orElse("");
    return Scan.cut(line, MAX_LENGTH);
  }

  private static String wordsBefore(FoundFailure failure) {
    for (int i = failure.finding().first() - 1; i >= 0; i--) {
      LogLine line = failure.entry().lines().get(i);
      if (line.text().chars().anyMatch(Character::isLetter)) {
        return sentence(line.text());
      }
    }
    return sentence(failure.firstLine().text());
  }
}
