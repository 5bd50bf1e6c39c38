package io.logdawg.localisation.gathering;

import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.localisation.files.TestCode;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From a name that code uses to the file of the repository that declares it. */
final class Names {

  private final FileIndex index;
  private final Map<String, Optional<String>> known = new HashMap<>();

  Names(FileIndex index) {
    this.index = index;
  }

  Optional<String> file(Code from, String name) {
    return known.computeIfAbsent(from.path() + "\0" + name, _ -> find(from, name));
  }

  private Optional<String> find(Code from, String name) {
    String imported = from.imports().get(name);
    if (imported != null) {
      return imported(from, imported, name);
    }
    boolean type = Character.isUpperCase(name.charAt(0));
    if (!type || from.types().stream().anyMatch(own -> own.name().equals(name))) {
      return Optional.empty();
    }
    return nearest(
        from,
        sameLanguage(from, index.withStem(name)).stream()
            .filter(path -> FileIndex.stem(path).equals(name))
            .toList());
  }

  private Optional<String> imported(Code from, String imported, String name) {
    String path = imported.startsWith(".") ? relative(from, imported) : imported;
    Optional<String> whole = declared(from, path);
    if (whole.isPresent()) {
      return whole;
    }
    // A member of a package or an index file, or a nested type of an imported one.
    return declared(from, path + "/" + name)
        .or(() -> declared(from, path + "/index"))
        .or(() -> declared(from, path + "/__init__"))
        .or(() -> declared(from, FileIndex.folder(path)));
  }

  private Optional<String> declared(Code from, String path) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    int wanted = (int) path.chars().filter(c -> c == '/').count() + 1;
    String name = FileIndex.name(path);
    return nearest(
        from,
        sameLanguage(from, index.withStem(name)).stream()
            .filter(file -> FileIndex.commonSuffix(withoutExtension(file), path) == wanted)
            .toList());
  }

  private static String relative(Code from, String imported) {
    Deque<String> segments = new ArrayDeque<>(List.of(FileIndex.folder(from.path()).split("/")));
    for (String segment : imported.split("/")) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    segments.remove("");
    return String.join("/", segments);
  }

  private static List<String> sameLanguage(Code from, List<String> paths) {
    String family = family(from.path());
    return paths.stream().filter(path -> family(path).equals(family)).toList();
  }

  /** Languages that call each other without ado count as one. */
  private static String family(String path) {
    return switch (FileIndex.extension(path)) {
      case "java", "kt", "kts", "scala", "groovy" -> "jvm";
      case "js", "mjs", "cjs", "jsx", "ts", "tsx", "mts", "vue" -> "script";
      case "c", "h", "cc", "cpp", "cxx", "hpp", "m" -> "c";
      case "py", "pyi", "pyx" -> "python";
      case String other -> other;
    };
  }

  /** Main code before tests, bodies before headers, then what shares most folders. */
  private static Optional<String> nearest(Code from, List<String> paths) {
    return paths.stream()
        .filter(path -> !path.equals(from.path()))
        .min(
            Comparator.comparing((String path) -> TestCode.is(path))
                .thenComparing(path -> FileIndex.extension(path).startsWith("h"))
                .thenComparingInt(
                    path -> -commonPrefix(FileIndex.folder(path), FileIndex.folder(from.path())))
                .thenComparing(Comparator.naturalOrder()));
  }

  private static int commonPrefix(String one, String other) {
    int i = 0;
    while (i < Math.min(one.length(), other.length()) && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  private static String withoutExtension(String path) {
    String folder = FileIndex.folder(path);
    return folder.isEmpty() ? FileIndex.stem(path) : folder + "/" + FileIndex.stem(path);
  }
}
