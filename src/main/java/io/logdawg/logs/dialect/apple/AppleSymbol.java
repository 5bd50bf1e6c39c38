package io.logdawg.logs.dialect.apple;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function as its source names it: {@code -[Cart total:]} of Objective-C, {@code Cart.total(_:)}
 * of Swift, {@code shop::total(int)} of C++; blocks and closures stand in the function around them.
 */
record AppleSymbol(@Nullable String type, String function) {

  /** What Swift's demangler puts before the name of what it was made of. */
  private static final List<String> WRAPPERS =
      List.of(
          "specialized ",
          "merged ",
          "static ",
          "@objc ",
          "@nonobjc ",
          "partial apply for ",
          "partial apply forwarder for ",
          "protocol witness for ",
          "dispatch thunk of ",
          "async function pointer to ",
          "implicit ");

  /** The compiler's own, from one way of calling to another. */
  private static final String THUNK = "thunk for ";

  static AppleSymbol of(String symbol) {
    int bracket = symbol.indexOf('[');
    int close = bracket < 1 ? -1 : symbol.indexOf(']', bracket);
    if (close > 0 && "-+".indexOf(symbol.charAt(bracket - 1)) >= 0) {
      return objectiveC(symbol.substring(bracket + 1, close));
    }
    if (symbol.startsWith(THUNK)) {
      return new AppleSymbol(null, "thunk");
    }
    String name = withoutWrappers(symbol);
    int parameters = name.indexOf('(', 1);
    String plain = withoutArguments(parameters < 0 ? name : name.substring(0, parameters)).strip();
    // A type that is returned, of C++; "subscript.getter : …" of Swift.
    int colon = plain.indexOf(" : ");
    plain = colon < 0 ? plain : plain.substring(0, colon);
    plain = plain.substring(plain.lastIndexOf(' ') + 1);
    int mark = plain.lastIndexOf("::");
    if (mark > 0) {
      String owner = plain.substring(0, mark);
      String innermost = owner.substring(owner.lastIndexOf(':') + 1);
      boolean isType = !innermost.isEmpty() && Character.isUpperCase(innermost.charAt(0));
      return new AppleSymbol(isType ? owner : null, plain.substring(mark + 2));
    }
    return swift(plain);
  }

  /** {@code Cart total:}, with the category if it is in one. */
  private static AppleSymbol objectiveC(String message) {
    int blank = message.indexOf(' ');
    if (blank < 0) {
      return new AppleSymbol(null, message);
    }
    String type = message.substring(0, blank);
    int category = type.indexOf('(');
    return new AppleSymbol(
        category < 0 ? type : type.substring(0, category), message.substring(blank + 1));
  }

  private static AppleSymbol swift(String plain) {
    boolean accessor =
        plain.endsWith(".getter") || plain.endsWith(".setter") || plain.endsWith(".modify");
    int end = accessor ? plain.lastIndexOf('.') : plain.length();
    int dot = plain.lastIndexOf('.', end - 1);
    return dot <= 0
        ? new AppleSymbol(null, plain)
        : new AppleSymbol(plain.substring(0, dot), plain.substring(dot + 1));
  }

  /** {@code closure #1 (Int) in closure #2 in Cart.total(_:)} is code of {@code Cart.total(_:)}. */
  private static String withoutWrappers(String symbol) {
    String name = symbol;
    boolean again = true;
    while (again) {
      again = false;
      for (String wrapper : WRAPPERS) {
        if (name.startsWith(wrapper)) {
          name = name.substring(wrapper.length());
          again = true;
        }
      }
      int in = name.startsWith("closure #") ? name.indexOf(" in ") : -1;
      if (in > 0) {
        name = name.substring(in + 4);
        again = true;
      }
    }
    int conformance = name.indexOf(" in conformance ");
    return conformance < 0 ? name : name.substring(0, conformance);
  }

  private static String withoutArguments(String name) {
    var plain = new StringBuilder(name.length());
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '<') {
        depth++;
      } else if (c == '>' && depth > 0) {
        depth--;
      } else if (depth == 0) {
        plain.append(c);
      }
    }
    return plain.isEmpty() ? name : plain.toString();
  }
}
