package io.logdawg.source.github.blame;

import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import io.logdawg.source.github.blame.Owned.Site;
import io.logdawg.source.github.files.FileSizes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The lines that were asked for, file by file, with their owners as far as they are known. */
final class AskedLines {

  private static final long VERSIONS = 3;
  private static final long GUESS = 20_000;

  private final Map<String, Map<Integer, Owned>> files = new LinkedHashMap<>();

  AskedLines(CommitId at, Map<String, Blame> blames, Map<String, List<LineRange>> lines) {
    blames.forEach((path, blame) -> {
      Map<Integer, Owned> owned = new TreeMap<>();
      FileAt file = new FileAt(at, path);
      List<LineRange> asked = lines.getOrDefault(path, List.of());
      for (BlamedLines range : blame.ranges()) {
        for (int line = range.lines().start(); line <= range.lines().end(); line++) {
          int place = line;
          if (asked.stream().anyMatch(wanted -> wanted.contains(place))) {
            owned.put(line, Owned.of(file, line, range.commit()));
          }
        }
      }
      files.put(path, owned);
    });
  }

  /**
   * Where to look, that of most lines first.
   *
   * @param bytes of text that they may have together, about
   */
  Map<Site, List<Owned>> sites(
      Predicate<Owned> which, int most, long bytes, FileSizes sizes, Renames renames) {
    Map<Site, List<Owned>> sites = new LinkedHashMap<>();
    for (Map<Integer, Owned> owned : files.values()) {
      owned.values().stream()
          .filter(which)
          .forEach(line ->
              renames
                  .place(line)
                  .ifPresent(known ->
                      sites.computeIfAbsent(known.site(), _ -> new ArrayList<>()).add(line)));
    }
    Map<Site, List<Owned>> first = new LinkedHashMap<>();
    AtomicLong left = new AtomicLong(bytes);
    sites.entrySet().stream()
        .sorted(Comparator.comparingInt(site -> -site.getValue().size()))
        .limit(most)
        .filter(
            site -> left.addAndGet(-VERSIONS * sizes.of(site.getKey().file().path(), GUESS)) >= 0)
        .forEach(site -> first.put(site.getKey(), site.getValue()));
    return first;
  }

  void replace(Map<Owned, Owned> moved) {
    files.values().forEach(owned -> owned.replaceAll((_, line) -> moved.getOrDefault(line, line)));
  }

  Map<String, Blame> blames() {
    Map<String, Blame> blames = new LinkedHashMap<>();
    files.forEach((path, owned) -> blames.put(path, new Blame(path, ranges(owned))));
    return blames;
  }

  private static List<BlamedLines> ranges(Map<Integer, Owned> owned) {
    List<BlamedLines> ranges = new ArrayList<>();
    owned.forEach((line, by) -> {
      BlamedLines last = ranges.isEmpty() ? null : ranges.getLast();
      if (last != null && last.commit().equals(by.owner()) && last.lines().end() == line - 1) {
        LineRange longer = new LineRange(last.lines().start(), line);
        ranges.set(ranges.size() - 1, new BlamedLines(longer, by.owner()));
      } else {
        ranges.add(new BlamedLines(new LineRange(line, line), by.owner()));
      }
    });
    return ranges;
  }
}
