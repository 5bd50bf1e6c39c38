package io.logdawg.logs.envelope;

import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cuts plain lines into entries. One that begins with a time or a level begins an entry; all others
 * go on with it, and so do prefixed ones that plainly go on with a stack.
 */
public final class PlainEntries {

  private static final List<String> CONTINUATIONS =
      List.of("at ", "Caused by: ", "Suppressed: ", "Wrapped by: ", "... ", "File \"");

  private PlainEntries() {}

  public static List<LogEntry> of(List<LogLine> lines) {
    var entries = new ArrayList<LogEntry>();
    var body = new ArrayList<LogLine>();
    LinePrefix.@Nullable Read head = null;
    for (LogLine line : lines) {
      LinePrefix.Read read = LinePrefix.of(line.text()).orElse(null);
      if (read == null) {
        body.add(line);
        continue;
      }
      String rest = line.text().substring(read.messageAt());
      if (head != null && goesOn(line.text(), read)) {
        body.add(line.with(rest));
        continue;
      }
      if (!body.isEmpty()) {
        entries.add(entry(head, body));
        body.clear();
      }
      head = read;
      body.add(line.with(rest));
    }
    if (!body.isEmpty()) {
      entries.add(entry(head, body));
    }
    return entries;
  }

  private static boolean goesOn(String text, LinePrefix.Read read) {
    int messageAt = read.messageAt();
    // Loggers pad levels with blanks; what only stamps lines does not.
    boolean indented = read.level() == null && isIndented(text, messageAt);
    return indented || CONTINUATIONS.stream().anyMatch(start -> text.startsWith(start, messageAt));
  }

  /** A tab, or four blanks: more than what separates a message from its prefix. */
  private static boolean isIndented(String text, int messageAt) {
    return text.charAt(messageAt - 1) == '\t'
        || text.startsWith("    ", Math.max(0, messageAt - 4));
  }

  private static LogEntry entry(LinePrefix.@Nullable Read head, List<LogLine> body) {
    LogLine first = body.getFirst();
    return new LogEntry(
        List.copyOf(body),
        head == null ? null : head.time(),
        head == null ? null : head.level(),
        first.service(),
        null,
        head == null ? null : head.thread());
  }
}
