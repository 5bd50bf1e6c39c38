package io.logdawg.redaction;

/** A part of a text that must not leave; {@code end} is exclusive. */
record Span(int start, int end, Kind kind) {

  Span {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("from " + start + " to " + end);
    }
  }
}
