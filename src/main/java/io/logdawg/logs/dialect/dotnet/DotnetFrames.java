package io.logdawg.logs.dialect.dotnet;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code at Acme.Shop.Cart.Price(String item) in C:\shop\Cart.cs:line 26} and Mono's {@code
 * at Acme.Shop.Cart.Price (System.String item) [0x00003] in /shop/Cart.cs:26}.
 */
final class DotnetFrames {

  private static final ForeignCode FOREIGN = ForeignCode.beside(DotnetDialect.class, "foreign.txt");
  private static final String WRAPPER = "(wrapper ";
  private static final String IN = " in ";
  private static final String LINE = ":line ";

  private DotnetFrames() {}

  static boolean hasPlace(String text) {
    return text.contains(LINE) || text.contains(") [0x");
  }

  static Optional<Frame> read(LogLine line) {
    String text = line.text().stripTrailing();
    int start = Scan.blanks(text, 0);
    if (!line.mayBeFrame() || !text.startsWith("at ", start)) {
      return Optional.empty();
    }
    int from = start + 3;
    if (text.startsWith(WRAPPER, from)) {
      // Mono's own code between managed and native: at (wrapper managed-to-native) Type.Method(int)
      int close = text.indexOf(") ", from);
      from = close < 0 ? text.length() : close + 2;
    }
    int open = text.indexOf('(', from);
    int close = open < 0 ? -1 : closing(text, open);
    if (close < 0 || !areParameters(text, open + 1, close)) {
      return Optional.empty();
    }
    String name = text.substring(from, open).strip();
    if (name.indexOf('.') <= 0 || hasBlank(name)) {
      return Optional.empty();
    }
    return place(text, close + 1).map(place -> frame(name, place, line.number()));
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** Types and names, not the file or remark that Java and JavaScript put there. */
  private static boolean areParameters(String text, int from, int to) {
    String inside = text.substring(from, to);
    boolean remark =
        inside.indexOf(':') >= 0
            || inside.indexOf('/') >= 0
            || inside.startsWith("<")
            || inside.startsWith("index ")
            || inside.endsWith(".java")
            || inside.endsWith(".kt")
            || inside.equals("native")
            || inside.equals("Native Method")
            || inside.equals("Unknown Source");
    return !remark;
  }

  /** Outside the brackets of a generic type's arguments. */
  private static boolean hasBlank(String name) {
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (depth == 0 && Scan.isBlank(c)) {
        return true;
      }
    }
    return false;
  }

  private record Place(@Nullable String file, int line) {}

  private static Optional<Place> place(String text, int after) {
    String rest = text.substring(after).strip();
    if (rest.endsWith("<---")) {
      rest = rest.substring(0, rest.length() - 4).strip();
    }
    if (rest.startsWith("[0x")) {
      rest = rest.substring(rest.indexOf(']') + 1);
    } else if (!rest.isEmpty()) {
      rest = " " + rest;
    }
    if (rest.isEmpty()) {
      return Optional.of(new Place(null, 0));
    }
    if (!rest.startsWith(IN)) {
      return Optional.empty();
    }
    int colon = rest.lastIndexOf(':');
    int digits = rest.startsWith(LINE, colon) ? colon + LINE.length() : colon + 1;
    int line = colon < IN.length() ? -1 : Scan.number(rest, digits, rest.length());
    if (line < 0) {
      return Optional.empty();
    }
    String file = rest.substring(IN.length(), colon);
    // A module that was built without its places: <d22af090bceb4be792f53595cf074724>:0
    return Optional.of(file.startsWith("<") ? new Place(null, 0) : new Place(file, line));
  }

  private static Frame frame(String name, Place place, int logLine) {
    DotnetMethod method = DotnetMethod.of(name);
    boolean inApp = !FOREIGN.holds(method.type(), method.name(), place.file);
    return new Frame(method.type(), method.name(), place.file, place.line, 0, inApp, logLine);
  }
}
