package io.logdawg.logs.dialect.dotnet;

import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code dotnet test} writes above the stack of a failed test, between {@code Error Message:}
 * and {@code Stack Trace:}. xUnit names inner exceptions there as {@code ---- Type : words}, and
 * their frames come after those of the outer.
 */
final class TestMessage {

  private static final String MESSAGE = "Error Message:";
  private static final String STACK = "Stack Trace:";
  private static final String INNER = "---- ";
  private static final String NAMED = " : ";

  private TestMessage() {}

  /** The index of the line before the message, or -1 if the stack at {@code index} is no test's. */
  static int above(List<LogLine> lines, int index, int limit) {
    int at = index - 1;
    if (at < limit || !lines.get(at).text().strip().equals(STACK)) {
      return -1;
    }
    while (at >= limit && !lines.get(at).text().strip().equals(MESSAGE)) {
      at--;
    }
    return at < limit ? -1 : at;
  }

  static boolean isInnerStack(String text) {
    return text.strip().equals("----- Inner Stack Trace -----");
  }

  /** The exceptions from the outermost inwards. */
  static List<OpenTrace> chain(List<LogLine> message) {
    var chain = new ArrayList<OpenTrace>();
    for (LogLine line : message) {
      String words = line.text().strip();
      boolean inner = words.startsWith(INNER);
      if (chain.isEmpty() || inner) {
        chain.add(open(inner ? words.substring(INNER.length()) : words));
      } else {
        chain.getLast().continueMessage(words);
      }
    }
    return chain.isEmpty() ? List.of(new OpenTrace(null, "", null)) : chain;
  }

  private static OpenTrace open(String words) {
    int end = Scan.dottedName(words, 0);
    return end > 0 && words.startsWith(NAMED, end)
        ? new OpenTrace(words.substring(0, end), words.substring(end + NAMED.length()), null)
        : new OpenTrace(null, words, null);
  }
}
