package io.logdawg.source;

/** Lines {@code start} to {@code end}, counted from 1, both included. */
public record LineRange(int start, int end) {

  public LineRange {
    if (start < 1 || end < start) {
      throw new IllegalArgumentException("lines %d to %d".formatted(start, end));
    }
  }

  public boolean contains(int line) {
    return line >= start && line <= end;
  }
}
