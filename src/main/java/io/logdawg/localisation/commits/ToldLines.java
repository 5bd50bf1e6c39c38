package io.logdawg.localisation.commits;

import io.logdawg.localisation.code.Code;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a function that say something. Braces and blanks stand everywhere alike: who wrote
 * them tells nothing, and no two ways to compare versions agree on it.
 */
public record ToldLines(List<LineRange> ranges) {

  public ToldLines {
    ranges = List.copyOf(ranges);
  }

  /** All of the range where the file is not known. */
  static ToldLines of(LineRange range, @Nullable Code code) {
    if (code == null) {
      return new ToldLines(List.of(range));
    }
    List<LineRange> ranges = new ArrayList<>();
    int start = 0;
    for (int line = range.start(); line <= range.end() + 1; line++) {
      boolean told = line <= range.end() && code.has(line) && says(code.lines().get(line - 1));
      if (told && start == 0) {
        start = line;
      } else if (!told && start > 0) {
        ranges.add(new LineRange(start, line - 1));
        start = 0;
      }
    }
    return new ToldLines(ranges);
  }

  public int count() {
    return ranges.stream().mapToInt(range -> range.end() - range.start() + 1).sum();
  }

  /** How many of them are within a range. */
  public int countIn(LineRange range) {
    return ranges.stream()
        .mapToInt(lines ->
            Math.min(lines.end(), range.end()) - Math.max(lines.start(), range.start()) + 1)
        .filter(common -> common > 0)
        .sum();
  }

  private static boolean says(String line) {
    return line.codePoints().anyMatch(Character::isLetter);
  }
}
