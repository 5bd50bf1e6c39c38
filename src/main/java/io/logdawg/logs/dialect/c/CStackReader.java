package io.logdawg.logs.dialect.c;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stacks have no header of their own here: the words right before them are their message. */
final class CStackReader {

  private static final int HEADER_LINES = 6;
  private static final String SANITIZER = "Sanitizer: ";
  private static final String SIGNAL = "received signal ";

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final List<OpenTrace> traces = new ArrayList<>();
  private int first;
  private int next;

  CStackReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<Frame> frame = CFrames.read(lines.get(i));
      if (frame.isPresent()) {
        if (traces.isEmpty() || i > next || CFrames.isFirst(lines.get(i))) {
          begin(i);
        }
        traces.getLast().add(frame.get());
        next = i + 1;
      }
    }
    finish();
    return findings;
  }

  private void begin(int index) {
    int start = headerBefore(index);
    String words = start < 0 ? "" : lines.get(start).text().strip();
    // A sanitizer tells where memory was freed and allocated right after where it was misused.
    boolean companion =
        !traces.isEmpty()
            && typeIn(words) == null
            && CFrames.isFirst(lines.get(index))
            && index - next <= HEADER_LINES;
    if (!companion) {
      finish();
      first = start < 0 ? index : start;
    }
    traces.add(new OpenTrace(typeIn(words), messageIn(words), null));
  }

  private int headerBefore(int index) {
    int words = -1;
    for (int i = index - 1; i >= Math.max(next, index - HEADER_LINES); i--) {
      String text = lines.get(i).text();
      if (typeIn(text) != null) {
        return i;
      }
      if (words < 0 && !lines.get(i).isBlank()) {
        words = i;
      }
    }
    return words;
  }

  /**
   * {@code heap-use-after-free} of {@code AddressSanitizer: heap-use-after-free on address …},
   * {@code SIGSEGV} of {@code Program received signal SIGSEGV, Segmentation fault.}
   */
  private static @Nullable String typeIn(String words) {
    String mark = words.contains(SANITIZER) ? SANITIZER : SIGNAL;
    int name = words.indexOf(mark);
    if (name < 0) {
      return null;
    }
    int start = Scan.blanks(words, name + mark.length());
    int end = start;
    while (end < words.length() && " ,.".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return words.substring(start, end);
  }

  /** What follows the type, if there is one. */
  private static String messageIn(String words) {
    String type = typeIn(words);
    if (type == null) {
      return words;
    }
    int after = words.indexOf(type) + type.length();
    return words.substring(words.startsWith(",", after) ? after + 1 : after).strip();
  }

  private void finish() {
    var closed = new ArrayList<Trace>();
    for (OpenTrace trace : traces) {
      closed.add(trace.close(closed.isEmpty() ? Relation.PRIMARY : Relation.SIBLING));
    }
    if (!closed.isEmpty()) {
      findings.add(new Finding(closed, first, next - 1, List.of()));
      traces.clear();
    }
  }
}
