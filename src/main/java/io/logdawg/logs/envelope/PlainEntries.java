package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Origin;
import io.logdawg.logs.text.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Cuts plain lines into entries. One that begins as entries do begins an entry; all others of the
 * same writer go on with it, and so do prefixed ones that plainly go on with a stack.
 */
public final class PlainEntries {

  private static final String[] CONTINUATIONS = {
    "at ", "Caused by: ", "Suppressed: ", "Wrapped by: ", "... ", "File \""
  };

  private final LineHead heads;
  private final List<Open> begun = new ArrayList<>();
  private final Map<String, Open> last = new HashMap<>();

  private PlainEntries(LineHead heads) {
    this.heads = heads;
  }

  /** An entry whose lines are still being gathered. */
  private record Open(@Nullable LinePrefix head, List<LogLine> body) {}

  public static List<LogEntry> of(List<LogLine> lines) {
    return of(lines, LineHead.USUAL);
  }

  /** In the order in which the entries begin. */
  public static List<LogEntry> of(List<LogLine> lines, LineHead heads) {
    var entries = new PlainEntries(heads);
    lines.forEach(entries::take);
    return entries.begun.stream().map(PlainEntries::close).toList();
  }

  private void take(LogLine line) {
    String writer = Objects.requireNonNullElse(line.origin().writer(), "");
    LinePrefix head = heads.of(line).orElse(null);
    Open open = last.get(writer);
    LogLine message = head == null ? line : line.with(line.text().substring(head.messageAt()));
    boolean goesOn =
        open != null && (head == null || (open.head != null && goesOn(line.text(), head)));
    if (open == null || !goesOn) {
      open = new Open(head, new ArrayList<>(2));
      last.put(writer, open);
      begun.add(open);
    }
    open.body.add(message);
  }

  private static boolean goesOn(String text, LinePrefix head) {
    int messageAt = head.messageAt();
    // Loggers pad levels with blanks; what only stamps lines does not.
    if (head.told().level() == null && isIndented(text, messageAt)) {
      return true;
    }
    for (String start : CONTINUATIONS) {
      if (text.startsWith(start, messageAt)) {
        return true;
      }
    }
    return false;
  }

  /** A tab, or four blanks: more than what separates a message from its prefix. */
  private static boolean isIndented(String text, int messageAt) {
    return messageAt > 0
        && (text.charAt(messageAt - 1) == '\t'
            || text.startsWith("    ", Math.max(0, messageAt - 4)));
  }

  private static LogEntry close(Open open) {
    Origin outer = open.body.getFirst().origin();
    Origin told = open.head == null ? Origin.UNKNOWN : open.head.told();
    return new LogEntry(
        List.copyOf(open.body),
        told.time(),
        told.level() == null ? severe(outer.level()) : told.level(),
        told.service() == null ? outer.service() : told.service(),
        told.requestId() == null ? outer.requestId() : told.requestId(),
        told.thread() == null ? outer.thread() : told.thread());
  }

  /** Platforms call all that a program prints "info"; that says nothing. */
  private static @Nullable String severe(@Nullable String level) {
    return Severity.of(level).filter(severity -> severity.compareTo(Severity.WARN) >= 0).isPresent()
        ? level
        : null;
  }
}
