package io.logdawg.logs.dialect.rust;

import org.jspecify.annotations.Nullable;

/**
 * A function as its source names it: without closures, the compiler's hashes and the arguments of
 * generics. {@code <shop::Cart as shop::Priced>::total::{{closure}}} is {@code total} of {@code
 * shop::Cart}, {@code shop::cart::total} is {@code total} of the module {@code shop::cart}.
 */
record RustSymbol(@Nullable String type, String function) {

  private static final int HASH = 16;

  static RustSymbol of(String symbol) {
    String plain = plain(symbol);
    int split = plain.lastIndexOf("::");
    if (split < 0) {
      return new RustSymbol(null, plain);
    }
    return new RustSymbol(type(symbol, plain.substring(0, split)), plain.substring(split + 2));
  }

  private static @Nullable String type(String symbol, String owner) {
    if (symbol.startsWith("<") && owner.isEmpty()) {
      int end = end(symbol);
      int as = symbol.indexOf(" as ");
      String self = symbol.substring(1, as > 0 && as < end ? as : end - 1);
      return self.startsWith("<") || self.indexOf(' ') >= 0 ? null : withoutArguments(self);
    }
    return owner.isEmpty() ? null : owner;
  }

  /** Where the bracket that opens the symbol is closed. */
  private static int end(String symbol) {
    int depth = 0;
    for (int i = 0; i < symbol.length(); i++) {
      depth += change(symbol, i);
      if (depth == 0) {
        return i + 1;
      }
    }
    return symbol.length();
  }

  private static int change(String text, int at) {
    char c = text.charAt(at);
    boolean arrow = c == '>' && at > 0 && text.charAt(at - 1) == '-';
    return c == '<' ? 1 : c == '>' && !arrow ? -1 : 0;
  }

  private static String plain(String symbol) {
    String name = withoutArguments(symbol);
    while (true) {
      int last = name.lastIndexOf("::");
      String end = last < 0 ? "" : name.substring(last + 2);
      boolean added = last >= 0 && (end.isEmpty() || end.startsWith("{") || isHash(end));
      if (!added) {
        return name;
      }
      name = name.substring(0, last);
    }
  }

  private static boolean isHash(String end) {
    return end.length() == HASH + 1
        && end.startsWith("h")
        && end.chars().skip(1).allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static String withoutArguments(String symbol) {
    var plain = new StringBuilder(symbol.length());
    int depth = 0;
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      int change = c == '[' ? 1 : c == ']' ? -1 : change(symbol, i);
      depth = Math.max(0, depth + change);
      if (depth == 0 && change == 0) {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
