package io.logdawg.logs.dialect.dart;

import io.logdawg.logs.text.Scan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a call of Dart stands. The library {@code package:shop/cart.dart} is the file {@code
 * lib/cart.dart} of the package {@code shop}, by the definition of package URIs, so it is told as
 * {@code shop/lib/cart.dart}.
 */
record DartPlace(@Nullable String file, int line, int column) {

  private static final String PACKAGE = "package:";
  private static final String DART = "dart:";

  /** How compilers for the web spell a package. */
  private static final String PACKAGES = "packages/";

  private static final List<String> SCHEMES =
      List.of("file://", "org-dartlang-app://", "org-dartlang-app:", "http://", "https://");

  /** A library's URI and after {@code mark} a line and perhaps a column ({@code 12:5}). */
  static Optional<DartPlace> read(String text, char mark) {
    int last = text.lastIndexOf(':');
    int column = Scan.number(text, last + 1, text.length());
    if (last <= 0 || column < 0) {
      return Optional.empty();
    }
    int before = text.lastIndexOf(mark, last - 1);
    int line = Scan.number(text, before + 1, last);
    if (before > 0 && line >= 0) {
      return library(text.substring(0, before))
          .map(library -> new DartPlace(file(library), line, column));
    }
    return mark == ':'
        ? library(text.substring(0, last)).map(library -> new DartPlace(file(library), column, 0))
        : Optional.empty();
  }

  /** A library of which no line is told. */
  static Optional<DartPlace> whole(String uri) {
    return library(uri).map(library -> new DartPlace(file(library), 0, 0));
  }

  static boolean isLibrary(String uri) {
    return uri.startsWith(DART) || uri.contains(".dart");
  }

  /** A package alone, which stands for all of its calls. */
  static boolean isWhole(String uri) {
    return (uri.startsWith(PACKAGE) || uri.startsWith(DART)) && uri.indexOf('/') < 0;
  }

  private static Optional<String> library(String uri) {
    String bare = uri.strip();
    return isLibrary(bare) && bare.indexOf('(') < 0 ? Optional.of(bare) : Optional.empty();
  }

  private static String file(String uri) {
    if (uri.startsWith(PACKAGE)) {
      return ofPackage(uri.substring(PACKAGE.length()));
    }
    String path = uri;
    for (String scheme : SCHEMES) {
      if (uri.startsWith(scheme)) {
        int root = uri.indexOf('/', scheme.length());
        path = root < 0 ? uri.substring(scheme.length()) : uri.substring(root);
        break;
      }
    }
    String relative = path.startsWith("/") ? path.substring(1) : path;
    if (relative.startsWith(PACKAGES)) {
      return ofPackage(relative.substring(PACKAGES.length()));
    }
    // file:///C:/shop/cart.dart
    return relative.startsWith(":/", 1) ? relative : path;
  }

  private static String ofPackage(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash) + "/lib" + path.substring(slash);
  }
}
