package io.logdawg.localisation.frames;

import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.files.FileIndex;
import io.logdawg.logs.Frame;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files that frames mean: by the repository's mappings, by the path itself, by package
 * and type for languages that print types, else by the longest common end of the paths.
 */
public final class FrameResolver {

  private final FileIndex index;
  private final PathMappings mappings;
  private final PathFiles paths;
  private final JvmFiles jvm;
  private final TypeFiles types;
  private final Map<String, Resolution> known = new HashMap<>();

  public FrameResolver(FileIndex index, PathMappings mappings) {
    this.index = index;
    this.mappings = mappings;
    this.paths = new PathFiles(index);
    this.jvm = new JvmFiles(index);
    this.types = new TypeFiles(index);
  }

  public Resolution resolve(Frame frame) {
    String key = frame.file() + "\0" + frame.type();
    return known.computeIfAbsent(key, _ -> find(frame.file(), frame.type()));
  }

  /** What the path of a frame's file ends with, wherever it stands; empty if nothing tells. */
  public static String expectedPath(Frame frame) {
    return JvmFiles.expectedPath(frame);
  }

  private Resolution find(@Nullable String file, @Nullable String type) {
    if (file != null && !file.isBlank()) {
      String mapped = LoggedPath.mapped(file, mappings).orElse("");
      if (index.contains(mapped)) {
        return new Resolution(List.of(mapped), true);
      }
      String path = LoggedPath.plain(file);
      if (path.indexOf('/') >= 0) {
        return paths.ending(path);
      }
      return type != null && type.indexOf('.') >= 0 && JvmFiles.is(path)
          ? jvm.named(path, type)
          : paths.named(path);
    }
    return type == null ? Resolution.NONE : declaring(type);
  }

  private Resolution declaring(String type) {
    Resolution found = type.indexOf('.') < 0 ? Resolution.NONE : jvm.declaring(type);
    return found.candidates().isEmpty() ? types.declaring(type) : found;
  }
}
