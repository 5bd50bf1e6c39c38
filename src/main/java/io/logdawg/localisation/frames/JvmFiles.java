package io.logdawg.localisation.frames;

import io.logdawg.localisation.files.FileIndex;
import io.logdawg.logs.Frame;
import java.util.List;
import java.util.Set;

/** Finds the files of languages of the JVM, whose frames name a package and a type. */
final class JvmFiles {

  private static final Set<String> EXTENSIONS =
      Set.of("java", "kt", "kts", "scala", "groovy", "clj");

  private final FileIndex index;

  JvmFiles(FileIndex index) {
    this.index = index;
  }

  static boolean is(String path) {
    return EXTENSIONS.contains(FileIndex.extension(path));
  }

  /** By the file's name and the type's package. */
  Resolution named(String name, String type) {
    String path = folder(type) + name;
    List<String> named = index.named(name);
    List<String> best = Likeliest.most(named, candidate -> FileIndex.commonSuffix(candidate, path));
    if (best.isEmpty()) {
      return Resolution.NONE;
    }
    int common = FileIndex.commonSuffix(best.getFirst(), path);
    int wanted = (int) path.chars().filter(c -> c == '/').count() + 1;
    if (common == wanted) {
      return new Resolution(Likeliest.first(best), true);
    }
    // Kotlin's custom leaves the packages that all files share out of the folders.
    boolean kotlin = !FileIndex.extension(name).equals("java");
    return kotlin ? new Resolution(Likeliest.first(best), common > 1) : Resolution.NONE;
  }

  /** By the type alone; {@code CartKt} holds what {@code Cart.kt} declares outside of types. */
  Resolution declaring(String type) {
    String outer = simpleName(type);
    List<String> stems =
        outer.endsWith("Kt")
            ? List.of(outer, outer.substring(0, outer.length() - 2))
            : List.of(outer);
    for (String stem : stems) {
      for (String path : index.withStem(stem)) {
        if (is(path) && FileIndex.stem(path).equals(stem)) {
          Resolution found = named(FileIndex.name(path), type);
          if (!found.candidates().isEmpty()) {
            return found;
          }
        }
      }
    }
    return Resolution.NONE;
  }

  /** What the path of a frame's file ends with, wherever it stands; empty if nothing tells. */
  static String expectedPath(Frame frame) {
    String file = frame.file() == null ? "" : LoggedPath.plain(frame.file());
    boolean jvm = file.isEmpty() || is(file);
    if (frame.type() == null || frame.type().indexOf('.') < 0 || !jvm || file.indexOf('/') >= 0) {
      return file;
    }
    return folder(frame.type()) + (file.isEmpty() ? simpleName(frame.type()) + ".java" : file);
  }

  private static String folder(String type) {
    String qualified = type.substring(type.lastIndexOf('/') + 1);
    int end = outerEnd(qualified);
    int dot = qualified.lastIndexOf('.', end - 1);
    return dot < 0 ? "" : qualified.substring(0, dot + 1).replace('.', '/');
  }

  /** The outermost type's own name: {@code Shop} of {@code org.acme.Shop$Cart$1}. */
  private static String simpleName(String type) {
    String qualified = type.substring(type.lastIndexOf('/') + 1);
    int end = outerEnd(qualified);
    return qualified.substring(qualified.lastIndexOf('.', end - 1) + 1, end);
  }

  private static int outerEnd(String qualified) {
    int dollar = qualified.indexOf('$', qualified.lastIndexOf('.') + 2);
    return dollar < 0 ? qualified.length() : dollar;
  }
}
