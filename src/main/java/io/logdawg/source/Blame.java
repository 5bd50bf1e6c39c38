package io.logdawg.source;

import java.util.List;
import java.util.Optional;

/**
 * Which commit each line of a file comes from; lines that could not be attributed are in no range.
 */
public record Blame(String path, List<BlamedLines> ranges) {

  public Blame {
    ranges = List.copyOf(ranges);
  }

  public record BlamedLines(LineRange lines, Commit commit) {}

  public Optional<Commit> at(int line) {
    return ranges.stream()
        .filter(range -> range.lines().contains(line))
        .map(BlamedLines::commit)
        .findFirst();
  }
}
