package io.logdawg.logs.dialect.dart;

import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a stack: {@code Unhandled exception:}, Flutter's {@code The following
 * FormatException was thrown building Cart:}, a failed test's expectation, or one line of any
 * logger.
 *
 * @param first index of its first line
 */
record Told(@Nullable String type, String message, int first) {

  private static final int MAX_LINES = 60;
  private static final int MAX_GAP = 4;

  private static final String UNHANDLED = "Unhandled exception:";
  private static final String UNHANDLED_BY_ENGINE = "Unhandled Exception:";
  private static final String ENGINE = "[ERROR:flutter/";
  private static final String FOLLOWING = "The following ";
  private static final String THROWN = " was thrown";
  private static final String FAILED_TEST = "[E]";
  private static final String CRASH_REPORT = "## exception";

  /** Begins what the VM says of its program before a stack without names. */
  private static final String STARS = "*** *** ***";

  OpenTrace open() {
    return new OpenTrace(type, message, null);
  }

  /** {@code [ERROR:flutter/runtime/dart_vm_initializer.cc(41)] Unhandled Exception: no price}. */
  static boolean isUnhandledByEngine(String text) {
    return text.contains(ENGINE) && text.contains(UNHANDLED_BY_ENGINE);
  }

  static Told above(List<LogLine> lines, int index, int limit) {
    int least = Math.max(limit, index - MAX_LINES);
    int below = index;
    for (int i = index - 1; i >= least; i--) {
      String text = lines.get(i).text().strip();
      int unhandled = afterUnhandled(text);
      if (unhandled >= 0) {
        return typed(text.substring(unhandled), lines, i, below);
      }
      if (text.startsWith(FOLLOWING) && text.contains(THROWN)) {
        return ofFlutter(text, lines, i, below);
      }
      if (text.endsWith(FAILED_TEST) || text.equals(CRASH_REPORT)) {
        return typed("", lines, i, below);
      }
      below = text.startsWith(STARS) || Flutter.namesWidget(text) ? i : below;
    }
    return nearest(lines, below, index, least);
  }

  private static Told nearest(List<LogLine> lines, int below, int index, int least) {
    for (int i = below - 1; i >= Math.max(least, below - MAX_GAP); i--) {
      String text = lines.get(i).text();
      if (Flutter.speaks(text) && Widget.at(lines, i).isEmpty()) {
        return typed(text, lines, i, i + 1);
      }
    }
    return new Told(null, "", index - 1 >= least && below == index ? index : below);
  }

  private static int afterUnhandled(String text) {
    int plain = text.indexOf(UNHANDLED);
    int at = plain < 0 ? text.indexOf(UNHANDLED_BY_ENGINE) : plain;
    return at < 0 ? -1 : at + UNHANDLED.length();
  }

  /** {@code The following X was thrown building Y(dirty, state: …):} may go on below. */
  private static Told ofFlutter(String text, List<LogLine> lines, int at, int end) {
    int named = Math.max(FOLLOWING.length(), text.indexOf(THROWN));
    String thrown = text.substring(FOLLOWING.length(), named).strip();
    int last = Flutter.endOfSentence(lines, at, end);
    String type = thrown.indexOf(' ') >= 0 || thrown.equals("assertion") ? null : thrown;
    Told rest = typed("", lines, last, Flutter.endOfParagraph(lines, last + 1, end));
    return type == null || type.equals(rest.type)
        ? new Told(rest.type, rest.message, at)
        : new Told(type, rest.whole(), at);
  }

  private String whole() {
    return type == null ? message : type + ": " + message;
  }

  /** The words after the mark at {@code at} and the lines below, up to {@code end}. */
  private static Told typed(String words, List<LogLine> lines, int at, int end) {
    var message = new StringJoiner("\n");
    if (!words.isBlank()) {
      message.add(words.strip());
    }
    for (int i = at + 1; i < end; i++) {
      String text = lines.get(i).text().strip();
      if (Flutter.speaks(text)) {
        message.add(text);
      }
    }
    String whole = message.toString();
    int colon = whole.indexOf(": ");
    String type = colon < 0 ? "" : whole.substring(0, colon);
    if (!isError(type)) {
      return new Told(null, whole, at);
    }
    // Flutter's tools put the type before what already names it.
    String rest = whole.substring(colon + 2);
    boolean again = rest.startsWith(type + ": ");
    return new Told(type, again ? rest.substring(colon + 2) : rest, at);
  }

  private static boolean isError(String word) {
    return word.indexOf(' ') < 0
        && (word.endsWith("Exception") || word.endsWith("Error") || word.endsWith("Failure"));
  }
}
