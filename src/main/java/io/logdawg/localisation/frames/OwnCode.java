package io.logdawg.localisation.frames;

import io.logdawg.localisation.files.FileIndex;
import io.logdawg.logs.Frame;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the project's own frames from a library's. Who read the log knew neither: a project may be
 * that library, and the tree decides. Once it has the file of one type, all of that namespace are
 * the project's own; once it has two files of an installed package where they should be, all of
 * that package.
 */
public final class OwnCode {

  private static final int ENOUGH = 2;

  /** Folders that projects of all kinds have, so that they tell none from another. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "src",
          "lib",
          "libs",
          "app",
          "dist",
          "build",
          "out",
          "bin",
          "main",
          "core",
          "internal",
          "pkg",
          "cmd",
          "js",
          "include",
          "common",
          "utils",
          "util",
          "helpers",
          "test",
          "tests");

  private final FrameResolver resolver;
  private final Set<String> namespaces = new HashSet<>();
  private final Set<String> installed = new HashSet<>();

  public OwnCode(Collection<Frame> frames, FrameResolver resolver) {
    this.resolver = resolver;
    Map<String, Set<String>> byPrefix = new HashMap<>();
    for (Frame frame : frames) {
      if (!frame.inApp() && sure(frame)) {
        String path = resolver.resolve(frame).candidates().getFirst();
        if (told(path, frame)) {
          namespaces.add(namespace(frame));
        } else {
          byPrefix.computeIfAbsent(prefix(frame, path), _ -> new HashSet<>()).add(path);
        }
      }
    }
    namespaces.remove("");
    byPrefix.forEach((prefix, files) -> {
      if (!prefix.isEmpty() && files.size() >= ENOUGH) {
        installed.add(prefix);
      }
    });
  }

  /** As the resolver does; nothing for what is a library's. */
  public Resolution resolve(Frame frame) {
    if (frame.inApp() || namespaces.contains(namespace(frame))) {
      return resolver.resolve(frame);
    }
    if (!sure(frame)) {
      return Resolution.NONE;
    }
    Resolution found = resolver.resolve(frame);
    String path = found.candidates().getFirst();
    return told(path, frame) || installed.contains(prefix(frame, path)) ? found : Resolution.NONE;
  }

  private boolean sure(Frame frame) {
    Resolution found = resolver.resolve(frame);
    return found.exact() && found.candidates().size() == 1;
  }

  /** Whether more than folders that any project has agree. */
  private static boolean told(String path, Frame frame) {
    String logged = logged(frame);
    if (logged.indexOf('/') < 0) {
      return true;
    }
    String[] folders = FileIndex.folder(path).split("/");
    int common = FileIndex.commonSuffix(path, logged) - 1;
    return Stream.of(folders)
        .skip(Math.max(0, folders.length - common))
        .anyMatch(folder -> !folder.isEmpty() && !ANYWHERE.contains(folder));
  }

  /** Where a package is installed of which the tree has this file, or empty. */
  private static String prefix(Frame frame, String path) {
    String logged = logged(frame);
    return logged.endsWith("/" + path) ? logged.substring(0, logged.length() - path.length()) : "";
  }

  /** The first two names of a type's, or empty if it has fewer. */
  private static String namespace(Frame frame) {
    String type = frame.type() == null ? "" : frame.type();
    int second = type.indexOf('.', type.indexOf('.') + 1);
    return second < 0 ? "" : type.substring(0, second);
  }

  private static String logged(Frame frame) {
    return frame.file() == null ? "" : LoggedPath.plain(frame.file());
  }
}
