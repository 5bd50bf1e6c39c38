package io.logdawg.logs.dialect.erlang;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.Scan;
import org.jspecify.annotations.Nullable;

/** Names as the source has them. */
final class ErlangFrame {

  private static final ForeignCode FOREIGN = ForeignCode.beside(ErlangDialect.class, "foreign.txt");

  private ErlangFrame() {}

  /**
   * @param function funs and comprehensions are compiled into functions of their own, whose names
   *     begin with the one around them: {@code '-order/1-fun-0-'}
   */
  static Frame of(
      @Nullable String module, String function, @Nullable String file, int line, int logLine) {
    String name = withoutQuotes(function);
    int slash = name.startsWith("-") ? name.indexOf('/') : -1;
    String own = slash > 0 ? name.substring(1, slash) : name;
    String type = module == null ? null : withoutQuotes(module);
    boolean inApp = (file != null || line > 0) && !FOREIGN.holds(type + ":", own, file);
    return new Frame(type, own, file, line, 0, inApp, logLine);
  }

  static boolean isAtom(String text) {
    if (text.startsWith("'")) {
      return text.length() > 2 && text.indexOf('\'', 1) == text.length() - 1;
    }
    return !text.isEmpty()
        && Character.isLowerCase(text.charAt(0))
        && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_' || c == '@');
  }

  static boolean isNumber(String text) {
    return !text.isEmpty() && Scan.digits(text, 0) == text.length();
  }

  private static String withoutQuotes(String atom) {
    return atom.length() > 2 && atom.startsWith("'") && atom.endsWith("'")
        ? atom.substring(1, atom.length() - 1)
        : atom;
  }
}
