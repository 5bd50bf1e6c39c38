package io.logdawg.logs.dialect.node;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code async*total/<@https://shop.example/cart.js:12:7} and {@code map@[native code]}, as
 * SpiderMonkey (Firefox, GNOME's scripts) and JavaScriptCore (Safari, Bun) print a call.
 */
final class AtFrames {

  private static final String NATIVE = "[native code]";

  /** Code outside of every function. */
  private static final Set<String> NAMELESS =
      Set.of("", "anonymous", "global code", "module code", "eval code");

  private static final Set<String> EXTENSIONS =
      Set.of(
          "js",
          "mjs",
          "cjs",
          "jsx",
          "ts",
          "mts",
          "tsx",
          "jsm",
          "vue",
          "svelte",
          "html",
          "htm",
          "bundle",
          "jsbundle");

  private AtFrames() {}

  /**
   * @param expected whether the line above was a call or an error, so that weaker signs will do: a
   *     name of several words, a URL alone, a name without a place
   */
  static Optional<Frame> read(LogLine line, boolean expected) {
    String text = line.text();
    if (!line.mayBeFrame() || !endsLikeOne(text)) {
      return Optional.empty();
    }
    String call = text.strip();
    int at = call.indexOf('@');
    int url = call.indexOf("://");
    if (at < 0 || (url >= 0 && url < at)) {
      boolean nameless = expected && url > 0 && call.indexOf(' ') < 0;
      return nameless ? frame("", call, line.number()) : Optional.empty();
    }
    String name = ofItself(call.substring(0, at));
    boolean several = name.indexOf(' ') >= 0 && !NAMELESS.contains(name);
    return several && !expected
        ? Optional.empty()
        : frame(name, call.substring(at + 1), line.number())
            .filter(frame -> expected || at + 1 < call.length());
  }

  private static boolean endsLikeOne(String text) {
    int last = text.length() - 1;
    while (last >= 0 && Scan.isBlank(text.charAt(last))) {
      last--;
    }
    return last > 0
        && (Scan.isDigit(text.charAt(last))
            || text.charAt(last) == '@'
            || text.startsWith(NATIVE, last + 1 - NATIVE.length()));
  }

  /** Without what called back ({@code promise callback*}) and the kind of function. */
  private static String ofItself(String name) {
    String own = name.substring(name.lastIndexOf('*') + 1);
    boolean kind = own.startsWith("get ") || own.startsWith("set ");
    return kind ? own.substring(4) : own.startsWith("async ") ? own.substring(6) : own;
  }

  private static Optional<Frame> frame(String name, String where, int logLine) {
    boolean browsers = where.startsWith("resource://") || where.startsWith("chrome://");
    return place(where).map(place -> frame(name, place, browsers, logLine));
  }

  private static Optional<ScriptPlace> place(String where) {
    if (where.isEmpty() || where.equals(NATIVE)) {
      return Optional.of(ScriptPlace.NOWHERE);
    }
    int evaluated = where.indexOf(" > ");
    int line = evaluated < 0 ? -1 : where.lastIndexOf(" line ", evaluated);
    if (line > 0) {
      // cart.js line 22 > eval:1:14: the place that called eval
      int number = Scan.number(where, line + 6, evaluated);
      return number < 0
          ? Optional.empty()
          : Optional.of(new ScriptPlace(ScriptPlace.path(where.substring(0, line)), number, 0));
    }
    return ScriptPlace.read(where).filter(place -> where.contains("://") || isScript(place.file()));
  }

  private static boolean isScript(@Nullable String file) {
    return file != null
        && (EXTENSIONS.contains(file.substring(file.lastIndexOf('.') + 1))
            || file.equals("debugger eval code"));
  }

  /** {@code Cart.prototype.total/<} is a function without a name within {@code total}. */
  private static Frame frame(String call, ScriptPlace place, boolean browsers, int logLine) {
    int end = call.length();
    while (end > 0 && (call.charAt(end - 1) == '<' || call.charAt(end - 1) == '/')) {
      end--;
    }
    String named = call.substring(0, end);
    String path = named.substring(named.lastIndexOf('/') + 1);
    int dot = Scan.dottedName(path, 0) == path.length() ? path.lastIndexOf('.') : -1;
    String type = dot <= 0 ? null : path.substring(0, dot).replace(".prototype", "");
    String function = path.substring(dot + 1);
    boolean foreign = browsers || place.file() == null;
    return new Frame(
        type,
        NAMELESS.contains(function) ? null : function,
        place.file(),
        place.line(),
        place.column(),
        !foreign && !V8Frames.FOREIGN.holds(type, function, place.file()),
        logLine);
  }
}
