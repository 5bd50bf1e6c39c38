package io.logdawg.localisation.files;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where copies of other projects stand by custom, and what generators and packers call theirs. */
final class PathCustoms {

  private static final Set<String> FOLDERS =
      Set.of(
          "vendor",
          "vendored",
          "_vendor",
          "node_modules",
          "bower_components",
          "jspm_packages",
          "third_party",
          "third-party",
          "thirdparty",
          "3rdparty",
          "godeps",
          "pods",
          "carthage",
          "site-packages",
          "deps",
          "__generated__",
          "generated");

  private static final List<String> ENDINGS =
      List.of(
          ".min.js",
          ".min.css",
          ".min.mjs",
          "-min.js",
          ".bundle.js",
          ".chunk.js",
          ".pb.go",
          ".pb.gw.go",
          ".pb.cc",
          ".pb.h",
          ".pb.swift",
          ".pb.dart",
          ".pbobjc.m",
          ".pbobjc.h",
          ".grpc.swift",
          "_pb2.py",
          "_pb2_grpc.py",
          "_pb2.pyi",
          "_pb.js",
          "_pb.d.ts",
          "_pb.rb",
          ".gen.go",
          "_gen.go",
          "_string.go",
          ".gen.ts",
          ".designer.cs",
          ".designer.vb",
          ".g.cs",
          ".g.i.cs",
          ".generated.cs",
          ".g.dart",
          ".freezed.dart",
          ".mocks.dart",
          ".generated.swift",
          ".generated.ts",
          ".generated.js",
          "_generated.go",
          "_generated.rs");

  private static final List<String> BEGINNINGS = List.of("zz_generated", "bindata");

  private PathCustoms() {}

  static boolean foreign(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String name = FileIndex.name(lower);
    if (ENDINGS.stream().anyMatch(name::endsWith)
        || BEGINNINGS.stream().anyMatch(name::startsWith)) {
      return true;
    }
    int start = 0;
    for (int slash = lower.indexOf('/'); slash >= 0; slash = lower.indexOf('/', start)) {
      if (FOLDERS.contains(lower.substring(start, slash))) {
        return true;
      }
      start = slash + 1;
    }
    return false;
  }
}
