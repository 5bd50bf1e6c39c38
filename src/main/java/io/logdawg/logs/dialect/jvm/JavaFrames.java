package io.logdawg.logs.dialect.jvm;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.ForeignCode;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code at loader/module@version/org.acme.Shop$Cart.add(Shop.java:12)}, the form that {@code
 * StackTraceElement.toString} describes, with what logback and IDEs put after it.
 */
final class JavaFrames {

  private static final ForeignCode FOREIGN = ForeignCode.beside(JavaDialect.class, "foreign.txt");

  private JavaFrames() {}

  /** Where the line's own text begins: after blanks, quote marks, Dropwizard's marks. */
  static int start(String text) {
    int at = 0;
    while (at < text.length()
        && (Scan.isBlank(text.charAt(at)) || ">|!".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  static Optional<Frame> read(LogLine line) {
    String text = line.text();
    int mark = start(text);
    if (!line.mayBeFrame() || !text.startsWith("at ", mark)) {
      return Optional.empty();
    }
    int start = Scan.blanks(text, mark + 3);
    int open = text.indexOf('(', start);
    int close = open < 0 ? -1 : text.indexOf(')', open);
    if (close < 0 || !isCall(text, start, open)) {
      return Optional.empty();
    }
    return place(text.substring(open + 1, close))
        .map(place -> frame(withoutModule(text.substring(start, open)), place, line.number()));
  }

  /** A name with a dot right before the parenthesis; V8 and others put a blank there. */
  private static boolean isCall(String text, int start, int open) {
    if (open <= start || Scan.isBlank(text.charAt(open - 1))) {
      return false;
    }
    int dot = text.indexOf('.', start);
    return dot > start && dot < open && Character.isJavaIdentifierStart(text.charAt(start));
  }

  /**
   * Loader and module end with a slash; so does a hidden class's name, but a number follows there
   * ({@code Shop$$Lambda/0x0000000800c03000}).
   */
  private static String withoutModule(String qualified) {
    int slash = qualified.lastIndexOf('/');
    if (slash >= 0 && slash + 1 < qualified.length() && Scan.isDigit(qualified.charAt(slash + 1))) {
      int dot = qualified.indexOf('.', slash);
      String shown = qualified.substring(0, slash) + (dot < 0 ? "" : qualified.substring(dot));
      return shown.substring(shown.lastIndexOf('/') + 1);
    }
    return qualified.substring(slash + 1);
  }

  private record Place(@Nullable String file, int line) {}

  /** {@code Shop.java:12}, {@code Shop.java}, {@code Native Method}, {@code Unknown Source}. */
  private static Optional<Place> place(String text) {
    return switch (text) {
      case "Native Method", "Unknown Source", "<generated>", "<unknown>", "" ->
          Optional.of(new Place(null, 0));
      default -> fileAndLine(text);
    };
  }

  private static Optional<Place> fileAndLine(String text) {
    int colon = text.lastIndexOf(':');
    String file = colon < 0 ? text : text.substring(0, colon);
    boolean named = !file.isEmpty() && file.indexOf('/') < 0 && file.indexOf(' ') < 0;
    if (!named || file.indexOf(':') >= 0 || (colon < 0 && file.indexOf('.') < 0)) {
      return Optional.empty();
    }
    int line = colon < 0 ? 0 : Scan.number(text, colon + 1, text.length());
    return Optional.of(new Place(file, Math.max(line, 0)));
  }

  private static Frame frame(String qualified, Place place, int logLine) {
    int blank = qualified.indexOf(' ');
    int dot = qualified.lastIndexOf('.', blank < 0 ? qualified.length() : blank);
    String type = dot < 0 ? null : qualified.substring(0, dot);
    String function = qualified.substring(dot + 1);
    boolean inApp = !FOREIGN.holds(type, function, place.file);
    return new Frame(type, function, place.file, place.line, 0, inApp, logLine);
  }
}
