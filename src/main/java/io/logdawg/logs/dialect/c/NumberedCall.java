package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code #1 0x401136 in add (c=0x0, n=3) at src/cart.c:12} of gdb, {@code #1 0x401136 in add
 * /shop/src/cart.c:12:5} of sanitizers and LLVM, {@code 1# add(cart*) at src/cart.c:12} of
 * Boost.Stacktrace.
 */
final class NumberedCall {

  private static final String AT = " at ";
  private static final String FROM = " from ";
  private static final String IN = " in ";

  private NumberedCall() {}

  static Optional<CCall> read(String text, int start, int logLine) {
    boolean boost = text.charAt(start) != '#';
    int from = boost ? start : start + 1;
    int end = Scan.digits(text, from);
    if (end == from || end - from > 6 || (boost && !text.startsWith("# ", end))) {
      return Optional.empty();
    }
    int number = Scan.number(text, from, end);
    int at = Scan.blanks(text, boost ? end + 1 : end);
    if (at == end || at == text.length()) {
      return Optional.empty();
    }
    boolean address = text.startsWith("0x", at);
    if (address) {
      int blank = text.indexOf(' ', at);
      at = blank < 0 ? text.length() : Scan.blanks(text, blank);
      at += text.startsWith("in ", at) && !boost ? 3 : 0;
    }
    String rest = text.substring(at);
    if (rest.startsWith("pc ")) {
      return ofTombstone(rest, number, logLine);
    }
    if (rest.startsWith(CCall.SIGNAL_HANDLER)) {
      var frame = new Frame(null, CCall.SIGNAL_HANDLER, null, 0, 0, false, logLine);
      return Optional.of(new CCall(number, false, frame));
    }
    return call(rest, number, address, logLine);
  }

  /** Android: {@code pc 0001b2c4 /data/app/lib/libshop.so (shop::total(int)+120) (BuildId: 8f)}. */
  private static Optional<CCall> ofTombstone(String rest, int number, int logLine) {
    int path = rest.indexOf("  ");
    int open = path < 0 ? -1 : rest.indexOf(" (", path);
    String module = path < 0 ? "" : rest.substring(path, open < 0 ? rest.length() : open).strip();
    int id = rest.indexOf(" (BuildId: ");
    int close = rest.lastIndexOf(')', id < 0 ? rest.length() : id);
    String symbol = open < 0 || open == id || close < open ? "" : rest.substring(open + 2, close);
    int plus = symbol.lastIndexOf('+');
    return module.isEmpty()
        ? Optional.empty()
        : Optional.of(
            CCall.of(
                number,
                number == 0,
                plus < 0 ? symbol : symbol.substring(0, plus),
                null,
                module,
                logLine));
  }

  private static Optional<CCall> call(String rest, int number, boolean address, int logLine) {
    if (address && (rest.startsWith(IN.strip() + " /") || rest.startsWith("?? ("))) {
      return Optional.of(new CCall(number, number == 0, null));
    }
    String told = withoutModules(rest);
    String module = moduleOf(rest.substring(told.length()));
    int placed = told.lastIndexOf(AT);
    Optional<Place> place =
        placed < 0 ? Optional.empty() : Place.of(told.substring(placed + AT.length()));
    if (place.isPresent()) {
      return call(number, told.substring(0, placed), place.get(), module, logLine);
    }
    int from = Math.max(told.lastIndexOf(FROM), told.lastIndexOf(IN));
    if (from > 0 && isBinary(told.substring(told.indexOf(' ', from + 1)).strip())) {
      String binary = told.substring(told.indexOf(' ', from + 1)).strip();
      return call(number, told.substring(0, from), null, binary, logLine);
    }
    int blank = told.lastIndexOf(' ');
    place = blank < 0 ? Optional.empty() : Place.of(told.substring(blank + 1));
    if (place.isPresent()) {
      return call(number, told.substring(0, blank), place.get(), module, logLine);
    }
    String symbol = told.endsWith(" <null>") ? told.substring(0, told.length() - 7) : told;
    boolean known = !module.isEmpty() || (address && symbol.endsWith(")"));
    return known && (address || !module.isEmpty())
        ? call(number, symbol, null, module, logLine)
        : Optional.empty();
  }

  private static Optional<CCall> call(
      int number, String symbol, @Nullable Place place, String module, int logLine) {
    String name = withoutValues(symbol.strip());
    return Optional.of(
        CCall.of(number, number == 0, name, place, module.isEmpty() ? null : module, logLine));
  }

  /** gdb writes a blank before the arguments, whose values may hold anything. */
  private static String withoutValues(String symbol) {
    int depth = 0;
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (c == '<') {
        depth++;
      } else if (c == '>' && depth > 0) {
        depth--;
      } else if (depth == 0 && symbol.startsWith(" (", i)) {
        return symbol.substring(0, i);
      }
    }
    int values = depth > 0 ? symbol.indexOf(" (") : -1;
    return values < 0 ? symbol : symbol.substring(0, values);
  }

  /** Without {@code (/srv/shop/shop+0x4ef2) (BuildId: 87f3)} at the end. */
  private static String withoutModules(String rest) {
    String told = rest;
    while (told.endsWith(")")) {
      int open = told.lastIndexOf(" (");
      int group = open < 0 ? (told.startsWith("(") ? 0 : -1) : open;
      boolean module =
          group >= 0 && (told.indexOf("+0x", group) > 0 || told.startsWith("(BuildId: ", open + 1));
      if (!module) {
        return told;
      }
      told = told.substring(0, group).stripTrailing();
    }
    return told;
  }

  private static String moduleOf(String modules) {
    int open = modules.indexOf('(');
    int plus = modules.indexOf("+0x");
    return open < 0 || plus < open ? "" : modules.substring(open + 1, plus);
  }

  private static boolean isBinary(String name) {
    return name.indexOf(' ') < 0
        && (name.startsWith("/")
            || name.startsWith("./")
            || name.contains(".so")
            || name.endsWith(".dll")
            || name.endsWith(".exe"));
  }
}
