package io.logdawg.logs.dialect.dotnet;

import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text above a stack: the exception, then after {@code --->} the one inside it, and so on.
 *
 * @param member which of an AggregateException's exceptions it is, or -1
 */
record DotnetHeader(List<OpenTrace> chain, int member) {

  private static final String INNER = "---> ";
  private static final String MEMBER = "---> (Inner Exception #";

  static boolean isInner(String text) {
    return text.startsWith(INNER, Scan.blanks(text, 0));
  }

  /** Whether a stack's text may begin on this line, which may have a logger's words before it. */
  static boolean isStart(String text) {
    return typeStart(text) >= 0;
  }

  /**
   * @param text from the line that {@link #isStart} to the one before the stack
   */
  static DotnetHeader of(String text) {
    int start = Math.max(0, typeStart(text));
    int member = -1;
    if (text.startsWith(MEMBER, Scan.blanks(text, 0))) {
      int number = text.indexOf('#') + 1;
      member = Math.max(0, Scan.number(text, number, Scan.digits(text, number)));
    }
    var chain = new ArrayList<OpenTrace>();
    for (String part : text.substring(start).split(INNER, -1)) {
      chain.add(open(part.strip()));
    }
    return new DotnetHeader(List.copyOf(chain), member);
  }

  private static OpenTrace open(String words) {
    Optional<Integer> end = typeEnd(words, 0);
    return end.isPresent()
        ? new OpenTrace(
            words.substring(0, end.get()),
            words.substring(Math.min(words.length(), end.get() + 1)).strip(),
            null)
        : new OpenTrace(null, words, null);
  }

  /** Where the first exception's type begins on the first line, or -1. */
  private static int typeStart(String text) {
    int line = text.indexOf('\n');
    int end = line < 0 ? text.length() : line;
    int at = 0;
    while (at < end) {
      if (Character.isJavaIdentifierStart(text.charAt(at))) {
        if (typeEnd(text, at).isPresent()) {
          return at;
        }
        at = Scan.dottedName(text, at);
      } else {
        at++;
      }
    }
    return -1;
  }

  /** The end of a name that says it is an exception and is followed by its message, or nothing. */
  private static Optional<Integer> typeEnd(String text, int from) {
    int end = Scan.dottedName(text, from);
    while (end < text.length() && "+`".indexOf(text.charAt(end)) >= 0) {
      end = Scan.dottedName(text, end + 1);
    }
    String name = text.substring(from, end);
    boolean known =
        name.endsWith("Exception") || name.endsWith("Error") || name.endsWith("Failure");
    boolean ends =
        end == text.length()
            || text.startsWith(": ", end)
            || text.startsWith(":\n", end)
            || text.startsWith("\n", end)
            || text.startsWith(" (0x", end);
    return known && ends && Character.isUpperCase(text.charAt(from))
        ? Optional.of(end)
        : Optional.empty();
  }
}
