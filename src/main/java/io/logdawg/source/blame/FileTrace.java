package io.logdawg.source.blame;

import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.RawText;

/** Carries one file's lines back through its versions until each has its commit. */
final class FileTrace {

  private final Chain chain;
  private final Map<Integer, Commit> found = new TreeMap<>();

  FileTrace(Chain chain) {
    this.chain = chain;
  }

  Blame blame(String path, List<LineRange> lines) {
    if (chain.size() > 0) {
      trace(asked(lines, chain.newest().size()));
    }
    return new Blame(path, ranges());
  }

  /** Each line asked for, counted from 0, with where it is now. */
  private static Map<Integer, Integer> asked(List<LineRange> lines, int size) {
    Map<Integer, Integer> asked = new TreeMap<>();
    for (LineRange range : lines) {
      for (int line = range.start() - 1; line < Math.min(range.end(), size); line++) {
        asked.put(line, line);
      }
    }
    return asked;
  }

  private void trace(Map<Integer, Integer> asked) {
    Map<Integer, Integer> left = asked;
    RawText newer = chain.newest();
    for (int version = 0; !left.isEmpty(); version++) {
      Commit commit = chain.commit(version);
      if (version + 1 == chain.size()) {
        switch (chain.extend()) {
          case MORE -> {}
          case NOTHING -> {
            left.keySet().forEach(line -> found.put(line, commit));
            return;
          }
          case UNKNOWN -> {
            return;
          }
        }
      }
      Optional<RawText> older = chain.text(version + 1);
      if (older.isEmpty()) {
        return;
      }
      left = carry(left, LineMatch.between(older.get(), newer), commit);
      newer = older.get();
    }
  }

  /** The lines that the older version has too; the others are this commit's. */
  private Map<Integer, Integer> carry(Map<Integer, Integer> lines, LineMatch match, Commit commit) {
    Map<Integer, Integer> carried = new TreeMap<>();
    lines.forEach((line, place) -> {
      int older = match.olderOf(place);
      if (older == LineMatch.NONE) {
        found.put(line, commit);
      } else {
        carried.put(line, older);
      }
    });
    return carried;
  }

  private List<BlamedLines> ranges() {
    List<BlamedLines> ranges = new ArrayList<>();
    found.forEach((line, commit) -> {
      BlamedLines last = ranges.isEmpty() ? null : ranges.getLast();
      if (last != null && last.commit().equals(commit) && last.lines().end() == line) {
        LineRange longer = new LineRange(last.lines().start(), line + 1);
        ranges.set(ranges.size() - 1, new BlamedLines(longer, commit));
      } else {
        ranges.add(new BlamedLines(new LineRange(line + 1, line + 1), commit));
      }
    });
    return ranges;
  }
}
