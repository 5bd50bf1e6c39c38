package io.logdawg.logs.envelope;

import io.logdawg.logs.text.Scan;
import io.logdawg.logs.text.Severity;
import io.logdawg.logs.text.Timestamps;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a logger puts before a message, in whatever order: time, level, thread, process, logger. One
 * step at a time from the left, so that no layout has to be known.
 */
final class PrefixScanner {

  private static final int MAX_PARTS = 10;
  private static final int MAX_GROUP = 120;

  private final String text;
  private int at;
  private boolean hasTime;
  private boolean hasLogger;
  private @Nullable Instant time;
  private @Nullable String level;
  private @Nullable String thread;

  private PrefixScanner(String text) {
    this.text = text;
    at = 0;
  }

  /** Empty unless the line begins with a time or a level, perhaps after groups in brackets. */
  static Optional<LinePrefix> of(String text) {
    if (text.isEmpty() || Scan.isBlank(text.charAt(0))) {
      return Optional.empty();
    }
    var prefix = new PrefixScanner(text);
    for (int part = 0; part < MAX_PARTS && prefix.step(); part++) {
      prefix.separators();
    }
    boolean known = prefix.hasTime || prefix.level != null;
    return known
        ? Optional.of(LinePrefix.of(prefix.time, prefix.level, prefix.thread, prefix.at))
        : Optional.empty();
  }

  private boolean step() {
    return time() || group() || level() || process() || logger();
  }

  private boolean time() {
    if (hasTime || at >= text.length()) {
      return false;
    }
    boolean bracket = text.charAt(at) == '[';
    Optional<Timestamps.Found> found = Timestamps.at(text, bracket ? at + 1 : at);
    if (found.isEmpty()) {
      return false;
    }
    int end = found.get().end();
    if (bracket) {
      int close = text.indexOf(']', end);
      if (close < 0 || close - end > 8) {
        return false;
      }
      end = close + 1;
    }
    hasTime = true;
    time = found.get().instant();
    at = end;
    return true;
  }

  /** {@code [main]}, {@code [ERROR]}, {@code (Shop.java:12)}. */
  private boolean group() {
    if (at >= text.length() || (text.charAt(at) != '[' && text.charAt(at) != '(')) {
      return false;
    }
    char close = text.charAt(at) == '[' ? ']' : ')';
    int end = text.indexOf(close, at);
    if (end < 0 || end - at > MAX_GROUP) {
      return false;
    }
    String inside = text.substring(at + 1, end).strip();
    if (level == null && Severity.of(inside).isPresent()) {
      level = inside;
    } else if (close == ']' && !inside.isEmpty() && Scan.digits(inside, 0) < inside.length()) {
      thread = inside;
    } else if (close == ')' && !hasTime) {
      return false;
    }
    at = end + 1;
    return true;
  }

  /** A bare level; in capitals, or after a time: sentences begin with "error" too. */
  private boolean level() {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    if (level != null || end == at || end - at > 14) {
      return false;
    }
    String word = text.substring(at, end);
    boolean ends = end == text.length() || " :|]-[".indexOf(text.charAt(end)) >= 0;
    boolean shouted = word.equals(word.toUpperCase(Locale.ROOT));
    if (!ends || (!shouted && !hasTime) || Severity.of(word).isEmpty()) {
      return false;
    }
    level = word;
    at = end;
    return true;
  }

  private boolean process() {
    int end = Scan.digits(text, at);
    boolean ends = end < text.length() && Scan.isBlank(text.charAt(end));
    if (end == at || !ends || !hasTime || end - at > 10) {
      return false;
    }
    at = end;
    return true;
  }

  /** A name without blanks that a separator follows; the name of an exception is the message's. */
  private boolean logger() {
    int end = at;
    while (end < text.length() && !Scan.isBlank(text.charAt(end)) && end - at <= MAX_GROUP) {
      end++;
    }
    boolean colon = end > at && text.charAt(end - 1) == ':';
    String name = text.substring(at, colon ? end - 1 : end);
    // Python's default layout, LEVEL:logger:message, has no blanks.
    int inner = level != null && !hasTime ? text.indexOf(':', at) : -1;
    if (inner > at && inner < end && isLogger(text.substring(at, inner))) {
      name = text.substring(at, inner);
      end = inner + 1;
      colon = true;
    }
    if (hasLogger || !isLogger(name) || !(colon || separatorFollows(end))) {
      return false;
    }
    hasLogger = true;
    at = end;
    return true;
  }

  private static boolean isLogger(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!Character.isJavaIdentifierPart(c) && ".-/[]@".indexOf(c) < 0) {
        return false;
      }
    }
    return !name.isEmpty()
        && Character.isLetter(name.charAt(0))
        && !name.endsWith("Exception")
        && !name.endsWith("Error")
        && !name.endsWith("Throwable");
  }

  private boolean separatorFollows(int from) {
    int next = Scan.blanks(text, from);
    return text.startsWith("- ", next)
        || text.startsWith("-- ", next)
        || text.startsWith(": ", next)
        || text.startsWith("| ", next);
  }

  private void separators() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean mark = c == '-' || c == '|' || c == ':';
      if (!Scan.isBlank(c) && !mark) {
        return;
      }
      at++;
    }
  }
}
