package io.logdawg.source.blame;

import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import io.logdawg.source.blame.Chain.Version;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.RawText;

/** Carries one file's lines back through its versions until each has its commit. */
final class FileTrace {

  private static final int GROWTH = 4;

  private final Past past;
  private final Map<Integer, Commit> found = new TreeMap<>();
  private final Deque<Sought> open = new ArrayDeque<>();

  /** Lines, as they are counted in the file, and where they are in a version. */
  private record Sought(Chain chain, int version, RawText text, Map<Integer, Integer> lines) {}

  FileTrace(Past past) {
    this.past = past;
  }

  Blame blame(String path, CommitId at, byte[] bytes, List<LineRange> lines) {
    RawText text = new RawText(bytes);
    Map<Integer, Integer> asked = asked(lines, text);
    Chain chain = asked.isEmpty() ? null : past.upTo(path, at);
    if (chain != null && !chain.isEmpty()) {
      open.add(new Sought(chain, 0, text, asked));
    }
    while (!open.isEmpty()) {
      follow(open.remove());
    }
    return new Blame(path, ranges());
  }

  /**
   * A brace or a blank is the same everywhere: which of them moved where no diff can tell, so those
   * lines are left out.
   */
  private static Map<Integer, Integer> asked(List<LineRange> lines, RawText text) {
    Map<Integer, Integer> asked = new TreeMap<>();
    for (LineRange range : lines) {
      for (int line = range.start() - 1; line < Math.min(range.end(), text.size()); line++) {
        if (text.getString(line).chars().anyMatch(Character::isLetter)) {
          asked.put(line, line);
        }
      }
    }
    return asked;
  }

  /** Goes back in growing steps: what is old has mostly settled. */
  private void follow(Sought sought) {
    Chain chain = sought.chain();
    Map<Integer, Integer> lines = sought.lines();
    RawText text = sought.text();
    int version = sought.version();
    int step = 1;
    while (!lines.isEmpty()) {
      chain = pastMerges(chain, version + step);
      if (version == chain.last()) {
        Optional<Chain> before = past.before(chain);
        if (before.isEmpty()) {
          return;
        }
        if (before.get().isEmpty()) {
          part(chain.oldest(), text, lines);
          return;
        }
        chain = chain.then(before.get());
      }
      int older = chain.stepFrom(version, Math.min(chain.last(), version + step));
      Optional<RawText> olderText = past.text(chain.get(older));
      while (older - version > 1
          && olderText.isPresent()
          && reordered(lines, text, olderText.get())) {
        older = (version + older) / 2;
        olderText = past.text(chain.get(older));
      }
      if (olderText.isEmpty()) {
        return;
      }
      Carried carried = carry(lines, text, older - version, olderText.get());
      narrow(chain, version, text, older, carried.missing());
      step = GROWTH * (older - sought.version());
      version = older;
      lines = carried.present();
      text = olderText.get();
    }
  }

  /** The chain as far as a step goes, if only merges are in its way. */
  private Chain pastMerges(Chain chain, int version) {
    Chain longer = chain;
    while (longer.last() < version && longer.oldest().commit().isMerge()) {
      Optional<Chain> before = past.before(longer);
      if (before.isEmpty() || before.get().isEmpty()) {
        return longer;
      }
      longer = longer.then(before.get());
    }
    return longer;
  }

  /** Then the step is too long to tell which of the lines were moved. */
  private static boolean reordered(Map<Integer, Integer> lines, RawText text, RawText older) {
    Moves moves = new Moves(LineMatch.withAncestor(older, text), older, text);
    return lines.values().stream().anyMatch(moves::cross);
  }

  private static Carried carry(
      Map<Integer, Integer> lines, RawText text, int versions, RawText older) {
    LineMatch match =
        versions == 1 ? LineMatch.withParent(older, text) : LineMatch.withAncestor(older, text);
    return Carried.to(match, lines);
  }

  /** Halves the gap between a version that has the lines and an older one that seems not to. */
  private void narrow(
      Chain chain, int version, RawText text, int older, Map<Integer, Integer> lines) {
    if (lines.isEmpty()) {
      return;
    }
    if (older - version == 1) {
      past.text(chain.get(older))
          .ifPresent(olderText -> decide(chain, version, text, olderText, lines));
      return;
    }
    int middle = (version + older) / 2;
    past.text(chain.get(middle))
        .ifPresent(middleText -> {
          Carried carried = carry(lines, text, middle - version, middleText);
          narrow(chain, version, text, middle, carried.missing());
          narrow(chain, middle, middleText, older, carried.present());
        });
  }

  /** Neighbours are matched more exactly, so a line may go on after all. */
  private void decide(
      Chain chain, int version, RawText text, RawText parent, Map<Integer, Integer> lines) {
    Carried carried = carry(lines, text, 1, parent);
    part(chain.get(version), text, carried.missing());
    if (!carried.present().isEmpty()) {
      open.add(new Sought(chain, version + 1, parent, carried.present()));
    }
  }

  /**
   * Gives lines that the first parent does not have to the commit, unless it merged them: then on
   * to the other sides that have them.
   */
  private void part(Version version, RawText text, Map<Integer, Integer> lines) {
    Map<Integer, Integer> left = lines;
    for (CommitId parent : version.commit().parents().stream().skip(1).toList()) {
      if (left.isEmpty()) {
        return;
      }
      Optional<Chain> side = past.side(version.path(), parent);
      if (side.isEmpty()) {
        return;
      }
      if (!side.get().isEmpty()) {
        Optional<RawText> sideText = past.text(side.get().get(0));
        if (sideText.isEmpty()) {
          return;
        }
        Carried carried = carry(left, text, 1, sideText.get());
        if (!carried.present().isEmpty()) {
          open.add(new Sought(side.get(), 0, sideText.get(), carried.present()));
        }
        left = carried.missing();
      }
    }
    give(left, version.commit());
  }

  private void give(Map<Integer, Integer> lines, Commit commit) {
    lines.keySet().forEach(line -> found.put(line, commit));
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
