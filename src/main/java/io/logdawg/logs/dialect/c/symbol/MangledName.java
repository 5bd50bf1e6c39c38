package io.logdawg.logs.dialect.c.symbol;

import io.logdawg.logs.dialect.c.symbol.CSymbol.Part;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * The names in a symbol that a C++ compiler wrote: {@code _ZNK4shop4Cart5totalEi} names {@code
 * shop}, {@code Cart} and {@code total}. Only what the Itanium C++ ABI (5.1, Mangling) puts into a
 * name is read, its parameters are not.
 */
final class MangledName {

  private static final String PREFIX = "_Z";

  /** What brackets in the grammar: a list of arguments, a nested name, an expression, a literal. */
  private static final String OPENING = "INXLJF";

  private MangledName() {}

  /** Outermost first; empty if the symbol is none that is understood. */
  static List<Part> parts(String symbol) {
    var parts = new ArrayList<Part>();
    int at = PREFIX.length();
    while (symbol.startsWith("Z", at)) {
      // A local entity: the function around it comes first, and names the source.
      at++;
    }
    boolean nested = symbol.startsWith("N", at);
    at += nested ? 1 : 0;
    while (nested && at < symbol.length() && "rVKRO".indexOf(symbol.charAt(at)) >= 0) {
      at++;
    }
    while (at < symbol.length()) {
      char c = symbol.charAt(at);
      int digits = Scan.digits(symbol, at);
      int length = Scan.number(symbol, at, digits);
      if (symbol.startsWith("St", at)) {
        parts.add(new Part("std", false));
        at += 2;
      } else if (length > 0 && digits + length <= symbol.length()) {
        parts.add(new Part(symbol.substring(digits, digits + length), false));
        at = digits + length;
      } else if (c == 'L') {
        at++;
      } else if (c == 'I' && !parts.isEmpty()) {
        parts.add(new Part(parts.removeLast().name(), true));
        at = afterArguments(symbol, at);
      } else if ((c == 'C' || c == 'D') && at + 1 < symbol.length() && !parts.isEmpty()) {
        parts.add(new Part((c == 'D' ? "~" : "") + parts.getLast().name(), false));
        return parts;
      } else {
        return isLocal(parts) ? List.of() : parts;
      }
      if (!nested && !parts.isEmpty() && !parts.getLast().name().equals("std")) {
        return parts;
      }
    }
    return parts;
  }

  /**
   * {@code S_}, {@code S1A_} and {@code T0_} refer to what came before, {@code Sa} to the library.
   */
  private static int afterReference(String symbol, int from) {
    int end = from;
    while (end < symbol.length()
        && (Scan.isDigit(symbol.charAt(end)) || Character.isUpperCase(symbol.charAt(end)))) {
      end++;
    }
    return symbol.startsWith("_", end) ? end + 1 : from + 1;
  }

  private static boolean isLocal(List<Part> parts) {
    return parts.size() == 1 && parts.getFirst().name().startsWith("_GLOBAL_");
  }

  /** The index after the arguments of a template that begin at {@code open}. */
  private static int afterArguments(String symbol, int open) {
    int depth = 0;
    int at = open;
    while (at < symbol.length()) {
      char c = symbol.charAt(at);
      int digits = Scan.digits(symbol, at);
      if (digits > at) {
        at = digits + Math.max(0, Scan.number(symbol, at, digits));
      } else if (c == 'S' || c == 'T') {
        at = afterReference(symbol, at + 1);
      } else {
        depth += OPENING.indexOf(c) >= 0 ? 1 : c == 'E' ? -1 : 0;
        at++;
        if (depth == 0) {
          return at;
        }
      }
    }
    return symbol.length();
  }
}
