package io.logdawg.logs.dialect.node;

import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a script's call stands; a URL without host and query. */
record ScriptPlace(@Nullable String file, int line, int column) {

  /** Native code, of which no place is told. */
  static final ScriptPlace NOWHERE = new ScriptPlace(null, 0, 0);

  /** A file or URL, a line and a column; the colons are looked for from the end. */
  static Optional<ScriptPlace> read(String where) {
    int column = where.lastIndexOf(':');
    int line = column <= 0 ? -1 : where.lastIndexOf(':', column - 1);
    if (line <= 0) {
      return Optional.empty();
    }
    int lineNumber = Scan.number(where, line + 1, column);
    int columnNumber = Scan.number(where, column + 1, where.length());
    if (lineNumber < 0 || columnNumber < 0) {
      return Optional.empty();
    }
    return Optional.of(new ScriptPlace(path(where.substring(0, line)), lineNumber, columnNumber));
  }

  static String path(String file) {
    int scheme = file.indexOf("://");
    if (scheme < 0 || file.startsWith("node:")) {
      return file;
    }
    int path = file.indexOf('/', scheme + 3);
    if (path < 0) {
      return file.substring(scheme + 3);
    }
    String found = file.substring(path);
    int query = found.indexOf('?');
    String plain = query < 0 ? found : found.substring(0, query);
    // webpack:///./src/cart.js, webpack:///../src/cart.js?
    int up = 0;
    while (plain.startsWith("/../", up)) {
      up += 3;
    }
    return up > 0 ? plain.substring(up + 1) : plain.startsWith("/./") ? plain.substring(1) : plain;
  }
}
