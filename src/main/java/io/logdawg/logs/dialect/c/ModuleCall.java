package io.logdawg.logs.dialect.c;

import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls that begin with the module, as Windows' debuggers and readers of minidumps print them:
 * {@code 3 shop.exe!Cart::total(int) [cart.cpp : 45 + 0x5]}, {@code shop!Cart::total+0x1d
 * [c:\shop\cart.cpp @ 45]}, {@code shop.exe!Cart::total() [c:\shop\cart.cpp:45]}, {@code
 * shop.exe!Cart::total(int) Line 45}.
 */
final class ModuleCall {

  private ModuleCall() {}

  static Optional<CCall> read(String text, int start, int logLine) {
    int bang = text.indexOf('!', start);
    if (bang <= start || bang + 1 == text.length()) {
      return Optional.empty();
    }
    int module = text.lastIndexOf(' ', bang) + 1;
    char next = text.charAt(bang + 1);
    boolean symbol = Character.isJavaIdentifierStart(next) || "`<~?(@".indexOf(next) >= 0;
    String name = text.substring(Math.max(module, start), bang);
    if (!symbol || !isModule(name) || !isCount(text, start, module)) {
      return Optional.empty();
    }
    int number = Scan.number(text, start, Scan.digits(text, start));
    boolean numbered = number >= 0 && Scan.digits(text, start) < module;
    int place = text.endsWith("]") ? text.lastIndexOf(" [") : -1;
    int line = text.lastIndexOf(" Line ");
    String called =
        text.substring(bang + 1, place > 0 ? place : line > bang ? line : text.length());
    Place where = place < bang ? null : place(text.substring(place + 2, text.length() - 1));
    boolean tells =
        where != null || line > bang || called.contains("+0x") || called.contains(" + 0x");
    return tells
        ? Optional.of(
            CCall.of(
                numbered ? number : -1,
                numbered && number == 0,
                withoutOffset(called),
                where,
                name,
                logLine))
        : Optional.empty();
  }

  private static boolean isModule(String name) {
    return !name.isEmpty()
        && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-+".indexOf(c) >= 0);
  }

  /** Before the module stand at most a count and addresses. */
  private static boolean isCount(String text, int start, int module) {
    for (int i = start; i < module; i++) {
      char c = text.charAt(i);
      boolean address = Character.digit(c, 16) >= 0 || "x`: ".indexOf(c) >= 0;
      if (!address) {
        return false;
      }
    }
    return true;
  }

  /** {@code cart.cpp : 45 + 0x5}, {@code c:\shop\cart.cpp @ 45}, {@code c:\shop\cart.cpp:45}. */
  private static @Nullable Place place(String where) {
    int plus = where.lastIndexOf(" + 0x");
    String told = plus < 0 ? where : where.substring(0, plus);
    int mark = Math.max(told.lastIndexOf(" : "), told.lastIndexOf(" @ "));
    int colon = mark < 0 ? told.lastIndexOf(':') : mark;
    int digits = mark < 0 ? colon + 1 : mark + 3;
    int line = colon <= 0 ? -1 : Scan.number(told, digits, told.length());
    return line < 0 ? null : new Place(told.substring(0, colon), line, 0);
  }

  private static String withoutOffset(String called) {
    int plus = Math.max(called.lastIndexOf(" + 0x"), called.lastIndexOf("+0x"));
    return plus < 0 ? called : called.substring(0, plus);
  }
}
