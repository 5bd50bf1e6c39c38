package io.logdawg.logs.dialect.c;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls of programs that look at their own stack and know no places: {@code ./shop(total+0x66)
 * [0x55]} of glibc's {@code backtrace_symbols}, {@code 0x55: (total+0x66)} as libunwind's examples
 * have it, {@code @ 0x55 shop::total()} of glog and Abseil.
 */
final class SymbolCall {

  private static final String UNKNOWN = "(unknown)";

  private SymbolCall() {}

  static Optional<CCall> read(String text, int start, int logLine) {
    if (text.startsWith("0x", start)) {
      return ofLibunwind(text, start, logLine);
    }
    int address = text.endsWith("]") ? text.lastIndexOf("[0x") : -1;
    int close = address < 0 ? -1 : text.lastIndexOf(')', address);
    int open = close < 0 ? -1 : text.lastIndexOf('(', close);
    if (open <= start || !text.substring(close + 1, address).isBlank()) {
      return Optional.empty();
    }
    String module = text.substring(start, open);
    String symbol = text.substring(open + 1, close);
    if (module.indexOf(' ') >= 0 || symbol.indexOf(' ') >= 0) {
      return Optional.empty();
    }
    return Optional.of(call(symbol, module, logLine));
  }

  private static Optional<CCall> ofLibunwind(String text, int start, int logLine) {
    int name = text.indexOf(": (", start);
    boolean offset = name > 0 && text.endsWith(")") && text.lastIndexOf("+0x") > name;
    return offset && text.indexOf(' ', start) == name + 1
        ? Optional.of(call(text.substring(name + 3, text.length() - 1), null, logLine))
        : Optional.empty();
  }

  private static CCall call(String symbol, @Nullable String module, int logLine) {
    int plus = symbol.lastIndexOf("+0x");
    String name = plus < 0 ? symbol : symbol.substring(0, plus);
    return CCall.of(-1, false, name, null, module, logLine);
  }

  /** Abseil puts the size of the frame, or that it is unknown, between the address and the name. */
  static Optional<CCall> ofGlog(String text, int start, int logLine) {
    int address = text.indexOf("0x", start);
    int end = address < 0 ? -1 : text.indexOf(' ', address);
    if (end < 0 || !text.substring(start + 1, address).isBlank()) {
      return Optional.empty();
    }
    String symbol = text.substring(end).strip();
    int size = symbol.indexOf("  ");
    if (size > 0 && (symbol.startsWith(UNKNOWN) || Character.isDigit(symbol.charAt(0)))) {
      symbol = symbol.substring(size).strip();
    }
    return Optional.of(CCall.of(-1, false, symbol, null, null, logLine));
  }
}
