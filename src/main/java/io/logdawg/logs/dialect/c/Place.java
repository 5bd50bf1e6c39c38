package io.logdawg.logs.dialect.c;

import io.logdawg.logs.text.Scan;
import java.util.Optional;

/** Where a call stands in source, as {@code src/cart.c:12} or {@code src/cart.c:12:5}. */
record Place(String file, int line, int column) {

  static Optional<Place> of(String where) {
    int last = where.lastIndexOf(':');
    int number = Scan.number(where, last + 1, where.length());
    if (last <= 0 || number < 0) {
      return Optional.empty();
    }
    int before = where.lastIndexOf(':', last - 1);
    int line = before <= 0 ? -1 : Scan.number(where, before + 1, last);
    String file = where.substring(0, line < 0 ? last : before);
    boolean named = file.indexOf('.') >= 0 || file.indexOf('/') >= 0 || file.indexOf('\\') >= 0;
    if (!named || file.indexOf(' ') >= 0 || file.indexOf('(') >= 0) {
      return Optional.empty();
    }
    return Optional.of(line < 0 ? new Place(file, number, 0) : new Place(file, line, number));
  }
}
