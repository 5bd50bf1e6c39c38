package io.logdawg.localisation.files;

import java.util.Map;
import java.util.Set;

/** Which files a log can be about that is told in a dialect. */
public final class Languages {

  private static final Map<String, Set<String>> EXTENSIONS =
      Map.ofEntries(
          Map.entry("java", Set.of("java", "kt", "scala", "groovy", "clj")),
          Map.entry("python", Set.of("py", "pyx")),
          Map.entry("node", Set.of("js", "mjs", "cjs", "jsx", "ts", "tsx", "mts", "vue")),
          Map.entry("go", Set.of("go")),
          Map.entry("rust", Set.of("rs")),
          Map.entry("dotnet", Set.of("cs", "fs", "vb")),
          Map.entry("ruby", Set.of("rb", "rake")),
          Map.entry("php", Set.of("php")),
          Map.entry("c", Set.of("c", "cc", "cpp", "cxx", "m", "mm")),
          Map.entry("apple", Set.of("swift", "m", "mm")),
          Map.entry("elixir", Set.of("ex", "exs")),
          Map.entry("erlang", Set.of("erl")),
          Map.entry("dart", Set.of("dart")));

  private Languages() {}

  /** The extensions of a dialect's files, without the dot; none where it is of no one language. */
  public static Set<String> of(String dialect) {
    return EXTENSIONS.getOrDefault(dialect, Set.of());
  }
}
