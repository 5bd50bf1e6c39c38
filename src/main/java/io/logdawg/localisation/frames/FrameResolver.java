package io.logdawg.localisation.frames;

import io.logdawg.localisation.PathMappings;
import io.logdawg.logs.Frame;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that frames mean: by the repository's mappings, by the path itself, by package
 * and type for languages that print types, else by the longest common end of the paths.
 */
public final class FrameResolver {

  private static final int MAX_CANDIDATES = 10;
  private static final Set<String> JVM = Set.of("java", "kt", "kts", "scala", "groovy", "clj");

  /** Names that every folder may have say nothing by themselves. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "index", "__init__", "__main__", "main", "mod", "lib", "util", "utils", "package-info");

  private final FileIndex index;
  private final PathMappings mappings;
  private final Map<String, Resolution> known = new HashMap<>();

  public FrameResolver(FileIndex index, PathMappings mappings) {
    this.index = index;
    this.mappings = mappings;
  }

  public Resolution resolve(Frame frame) {
    String key = frame.file() + "\0" + frame.type();
    return known.computeIfAbsent(key, _ -> find(frame.file(), frame.type()));
  }

  private Resolution find(@Nullable String file, @Nullable String type) {
    if (file != null && !file.isBlank()) {
      String mapped = LoggedPath.mapped(file, mappings).orElse("");
      if (index.contains(mapped)) {
        return new Resolution(List.of(mapped), true);
      }
      String path = LoggedPath.plain(file);
      if (path.indexOf('/') >= 0) {
        return byPath(path);
      }
      if (type == null || type.indexOf('.') < 0 || !JVM.contains(FileIndex.extension(path))) {
        return byName(path);
      }
      return byPackage(path, type);
    }
    return type == null || type.indexOf('.') < 0 ? Resolution.NONE : byType(type);
  }

  private Resolution byPath(String path) {
    if (index.contains(path)) {
      return new Resolution(List.of(path), true);
    }
    List<String> named = index.named(FileIndex.name(path));
    List<String> best = longest(named, candidate -> FileIndex.commonSuffix(candidate, path));
    if (!best.isEmpty()) {
      int common = FileIndex.commonSuffix(best.getFirst(), path);
      boolean whole = best.getFirst().indexOf('/') < 0 && best.size() == 1;
      if (common > 1 || whole) {
        return new Resolution(mainFirst(best), true);
      }
    }
    if (EVERYWHERE.contains(FileIndex.stem(path))) {
      return Resolution.NONE;
    }
    return named.isEmpty() ? compiledFrom(path) : new Resolution(mainFirst(named), false);
  }

  /** {@code dist/cart.js} may have been made from {@code src/cart.ts}. */
  private Resolution compiledFrom(String path) {
    String extension = FileIndex.extension(path);
    if (!Set.of("js", "mjs", "cjs", "jsx").contains(extension)) {
      return Resolution.NONE;
    }
    List<String> sources =
        index.withStem(FileIndex.stem(path)).stream()
            .filter(
                source -> Set.of("ts", "tsx", "mts", "vue").contains(FileIndex.extension(source)))
            .toList();
    return new Resolution(
        mainFirst(
            longest(
                sources, s -> FileIndex.commonSuffix(FileIndex.folder(s), FileIndex.folder(path)))),
        false);
  }

  private Resolution byName(String name) {
    return new Resolution(mainFirst(index.named(name)), false);
  }

  private Resolution byPackage(String name, String type) {
    String path = packagePath(type) + name;
    List<String> named = index.named(name);
    List<String> best = longest(named, candidate -> FileIndex.commonSuffix(candidate, path));
    if (best.isEmpty()) {
      return Resolution.NONE;
    }
    int common = FileIndex.commonSuffix(best.getFirst(), path);
    int wanted = (int) path.chars().filter(c -> c == '/').count() + 1;
    if (common == wanted) {
      return new Resolution(mainFirst(best), true);
    }
    // Kotlin's custom leaves the packages that all files share out of the folders.
    boolean kotlin = !FileIndex.extension(name).equals("java");
    return kotlin ? new Resolution(mainFirst(best), common > 1) : Resolution.NONE;
  }

  private Resolution byType(String type) {
    String outer = simpleName(type);
    List<String> stems =
        outer.endsWith("Kt")
            ? List.of(outer, outer.substring(0, outer.length() - 2))
            : List.of(outer);
    for (String stem : stems) {
      for (String path : index.withStem(stem)) {
        if (JVM.contains(FileIndex.extension(path)) && FileIndex.stem(path).equals(stem)) {
          Resolution found = byPackage(FileIndex.name(path), type);
          if (!found.candidates().isEmpty()) {
            return found;
          }
        }
      }
    }
    return Resolution.NONE;
  }

  /** What the path of a frame's file ends with, wherever it stands; empty if nothing tells. */
  public static String expectedPath(Frame frame) {
    String file = frame.file() == null ? "" : LoggedPath.plain(frame.file());
    boolean jvm = file.isEmpty() || JVM.contains(FileIndex.extension(file));
    if (frame.type() == null || frame.type().indexOf('.') < 0 || !jvm || file.indexOf('/') >= 0) {
      return file;
    }
    return packagePath(frame.type()) + (file.isEmpty() ? simpleName(frame.type()) + ".java" : file);
  }

  private static String packagePath(String type) {
    String qualified = type.substring(type.lastIndexOf('/') + 1);
    int end = outerEnd(qualified);
    int dot = qualified.lastIndexOf('.', end - 1);
    return dot < 0 ? "" : qualified.substring(0, dot + 1).replace('.', '/');
  }

  /** The outermost type's own name: {@code Shop} of {@code org.acme.Shop$Cart$1}. */
  public static String simpleName(String type) {
    String qualified = type.substring(type.lastIndexOf('/') + 1);
    int end = outerEnd(qualified);
    return qualified.substring(qualified.lastIndexOf('.', end - 1) + 1, end);
  }

  private static int outerEnd(String qualified) {
    int dollar = qualified.indexOf('$', qualified.lastIndexOf('.') + 2);
    return dollar < 0 ? qualified.length() : dollar;
  }

  private static List<String> longest(List<String> paths, ToIntFunction<String> common) {
    int best = paths.stream().mapToInt(common).max().orElse(0);
    return paths.stream().filter(path -> common.applyAsInt(path) == best).toList();
  }

  private static List<String> mainFirst(List<String> paths) {
    return paths.stream()
        .sorted(
            Comparator.comparing(TestCode::is)
                .thenComparingLong(path -> path.chars().filter(c -> c == '/').count())
                .thenComparing(Comparator.naturalOrder()))
        .limit(MAX_CANDIDATES)
        .toList();
  }
}
