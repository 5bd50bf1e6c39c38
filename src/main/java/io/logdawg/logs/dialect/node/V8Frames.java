package io.logdawg.logs.dialect.node;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code at async Cart.add [as put] (file:///shop/cart.js:12:7)} and {@code at
 * /shop/cart.js:12:7}.
 */
final class V8Frames {

  static final ForeignCode FOREIGN = ForeignCode.beside(NodeDialect.class, "foreign.txt");

  private static final String ADDRESS = "address at ";

  /** What Vitest puts before a call in place of {@code at}. */
  private static final String OF_VITEST = "❯ ";

  private V8Frames() {}

  static Optional<Frame> read(LogLine line) {
    String text = line.text();
    int start = Scan.blanks(text, 0);
    if (line.mayBeFrame() && text.startsWith(OF_VITEST, start)) {
      return ofVitest(text.substring(start + OF_VITEST.length()).strip(), line.number());
    }
    if (!line.mayBeFrame() || !text.startsWith("at ", start)) {
      return Optional.empty();
    }
    String rest = text.substring(start + 3).strip();
    if (rest.endsWith(" {")) {
      // Properties of the error follow.
      rest = rest.substring(0, rest.length() - 2);
    }
    if (rest.startsWith("async ") && !rest.startsWith("async (")) {
      rest = rest.substring(6);
    }
    int open = rest.endsWith(")") ? rest.indexOf(" (") : -1;
    if (open < 0) {
      return ScriptPlace.read(rest)
          .filter(place -> !isRust(place))
          .map(place -> frame(null, place, line.number()));
    }
    String call = rest.substring(0, open);
    String inner = rest.substring(open + 2, rest.length() - 1);
    // Hermes counts a bundle's bytes.
    String where = inner.startsWith(ADDRESS) ? inner.substring(ADDRESS.length()) : inner;
    return evaluated(where)
        .or(() -> ScriptPlace.read(where))
        .or(() -> builtIn(where))
        .map(place -> frame(call, place, line.number()));
  }

  /** Below the call's name, in Rust's backtraces. */
  private static boolean isRust(ScriptPlace place) {
    return place.file() != null && place.file().endsWith(".rs");
  }

  /** {@code ❯ total src/cart.js:18:16}. */
  private static Optional<Frame> ofVitest(String call, int logLine) {
    int blank = call.lastIndexOf(' ');
    String name = blank < 0 ? null : call.substring(0, blank).strip();
    return ScriptPlace.read(call.substring(blank + 1)).map(place -> frame(name, place, logLine));
  }

  /** {@code eval at run (/shop/rules.js:3:5), <anonymous>:1:1}: the place that called eval. */
  private static Optional<ScriptPlace> evaluated(String where) {
    if (!where.startsWith("eval at ")) {
      return Optional.empty();
    }
    int open = where.lastIndexOf(" (");
    int close = open < 0 ? -1 : where.indexOf(')', open);
    return close < 0 ? Optional.empty() : ScriptPlace.read(where.substring(open + 2, close));
  }

  private static Optional<ScriptPlace> builtIn(String where) {
    boolean known =
        where.equals("<anonymous>") || where.equals("native") || where.startsWith("index ");
    return known ? Optional.of(ScriptPlace.NOWHERE) : Optional.empty();
  }

  private static Frame frame(@Nullable String call, ScriptPlace place, int logLine) {
    String name = call;
    String type = null;
    if (name != null) {
      boolean constructs = name.startsWith("new ");
      int alias = name.indexOf(" [as ");
      name =
          name.substring(
              constructs ? 4 : 0, alias < 0 ? name.length() : Math.max(alias, constructs ? 4 : 0));
      int dot = name.lastIndexOf('.');
      if (constructs) {
        type = name;
        name = "constructor";
      } else if (dot > 0 && dot + 1 < name.length() && isName(name.substring(0, dot))) {
        type = name.substring(0, dot);
        name = name.substring(dot + 1);
      }
      if (name.equals("<anonymous>") || name.isEmpty()) {
        name = null;
      }
      if ("Object".equals(type)) {
        // Every literal and every module's top level is one: it names nothing.
        type = null;
      }
    }
    boolean inApp = place.file() != null && !FOREIGN.holds(type, name, place.file());
    return new Frame(type, name, place.file(), place.line(), place.column(), inApp, logLine);
  }

  private static boolean isName(String name) {
    return Scan.dottedName(name, 0) == name.length();
  }
}
