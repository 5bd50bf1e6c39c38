package io.logdawg.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Parts of one text. */
final class Spans {

  private Spans() {}

  /** Everywhere that a value stands, whole. */
  static void of(String value, String text, Kind kind, Consumer<Span> found) {
    for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length())) {
      found.accept(new Span(at, at + value.length(), kind));
    }
  }

  /**
   * One for each run of those that overlap, so that no half of a secret is left; it is of the
   * gravest kind in it.
   *
   * @param ordered by where they begin
   */
  static List<Span> merged(List<Span> ordered) {
    var merged = new ArrayList<Span>();
    for (var span : ordered) {
      if (merged.isEmpty() || span.start() >= merged.getLast().end()) {
        merged.add(span);
      } else {
        merged.add(union(merged.removeLast(), span));
      }
    }
    return merged;
  }

  private static Span union(Span first, Span second) {
    return new Span(
        first.start(),
        Math.max(first.end(), second.end()),
        first.kind().compareTo(second.kind()) <= 0 ? first.kind() : second.kind());
  }
}
