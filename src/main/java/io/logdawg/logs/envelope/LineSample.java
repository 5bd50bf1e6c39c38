package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Some of a text's lines that are not blank: its beginning, and others from all over it. */
public final class LineSample {

  private static final int BEGINNING = 100;
  private static final int SPREAD = 100;

  private LineSample() {}

  public static List<LogLine> of(List<LogLine> lines) {
    var sample = new ArrayList<LogLine>(BEGINNING + SPREAD);
    int step = Math.max(1, (lines.size() - BEGINNING) / SPREAD);
    for (int i = 0; i < lines.size(); i += i < BEGINNING ? 1 : step) {
      if (!lines.get(i).isBlank()) {
        sample.add(lines.get(i));
      }
    }
    return sample;
  }

  /** Which part of the sample is so, 0 to 1. */
  public static double share(List<LogLine> lines, Predicate<LogLine> isSo) {
    List<LogLine> sample = of(lines);
    return sample.isEmpty() ? 0 : (double) sample.stream().filter(isSo).count() / sample.size();
  }
}
