package io.logdawg.localisation.frames;

import io.logdawg.localisation.files.FileIndex;
import java.util.List;
import java.util.Set;

/** Finds the files whose paths end as a logged one does. */
final class PathFiles {

  /** Names that every folder may have say nothing by themselves. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "index", "__init__", "__main__", "main", "mod", "lib", "util", "utils", "package-info");

  private static final Set<String> COMPILED = Set.of("js", "mjs", "cjs", "jsx");
  private static final Set<String> SOURCES = Set.of("ts", "tsx", "mts", "cts", "vue", "svelte");

  private final FileIndex index;

  PathFiles(FileIndex index) {
    this.index = index;
  }

  /**
   * @param path plain, with a folder
   */
  Resolution ending(String path) {
    if (index.contains(path)) {
      return new Resolution(List.of(path), true);
    }
    List<String> named = index.named(FileIndex.name(path));
    List<String> best = Likeliest.most(named, candidate -> FileIndex.commonSuffix(candidate, path));
    int common = best.isEmpty() ? 0 : FileIndex.commonSuffix(best.getFirst(), path);
    boolean whole = common == 1 && best.getFirst().indexOf('/') < 0 && best.size() == 1;
    if (common > 1 || whole) {
      return new Resolution(Likeliest.first(best), true);
    }
    Resolution source = compiledFrom(path);
    if (!source.candidates().isEmpty()) {
      return source;
    }
    return EVERYWHERE.contains(FileIndex.stem(path))
        ? Resolution.NONE
        : new Resolution(Likeliest.first(named), false);
  }

  Resolution named(String name) {
    return new Resolution(Likeliest.first(index.named(name)), false);
  }

  /** {@code dist/cart.js} may have been made from {@code src/cart.ts}. */
  private Resolution compiledFrom(String path) {
    if (!COMPILED.contains(FileIndex.extension(path))) {
      return Resolution.NONE;
    }
    String folder = FileIndex.folder(path);
    List<String> sources =
        Likeliest.most(
            index.withStem(FileIndex.stem(path)).stream()
                .filter(source -> SOURCES.contains(FileIndex.extension(source)))
                .toList(),
            source -> FileIndex.commonSuffix(FileIndex.folder(source), folder));
    boolean sure =
        !sources.isEmpty()
            && FileIndex.commonSuffix(FileIndex.folder(sources.getFirst()), folder) > 0;
    return sure || !EVERYWHERE.contains(FileIndex.stem(path))
        ? new Resolution(Likeliest.first(sources), false)
        : Resolution.NONE;
  }
}
