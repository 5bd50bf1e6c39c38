package io.logdawg.logs.dialect.jvm;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.jvm.JavaHeader.Kind;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the lines. What begins a trace is known only when its first frame comes, because a
 * message may have many lines: then the lines since the last trace are looked at once, backwards.
 */
final class JavaTraceReader {

  /** The longest message, in lines. */
  private static final int MAX_MESSAGE_LINES = 200;

  /** Foreign lines (another thread's output) that may stand within a trace. */
  private static final int MAX_GAP = 20;

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private @Nullable JavaChain chain;

  /** The index after the last line that belongs to a trace. */
  private int next;

  JavaTraceReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      Optional<Frame> frame = JavaFrames.read(line);
      if (frame.isPresent()) {
        chainFor(i).add(frame.get(), i);
        next = i + 1;
      } else if (isElided(line.text()) && chain != null) {
        fillGap(chain, i);
        chain.reaches(i);
        next = i + 1;
      } else if (mayBeNested(line.text())) {
        nested(i, JavaHeader.atStart(line.text()).orElse(null));
      }
    }
    finish();
    if (findings.isEmpty()) {
      frameless().ifPresent(findings::add);
    }
    return findings;
  }

  /** The chain that a frame at {@code index} belongs to. */
  private JavaChain chainFor(int index) {
    JavaChain open = chain;
    if (open != null && index > next) {
      if (!open.awaitsFrames() && headerBefore(index) >= 0) {
        open = null;
      } else {
        open = fillGap(open, index) ? open : null;
      }
    }
    return open == null ? begin(index) : open;
  }

  private JavaChain begin(int index) {
    finish();
    int start = headerBefore(index);
    JavaHeader header = null;
    if (start >= 0) {
      header = JavaHeader.atStart(lines.get(start).text()).orElseThrow();
    } else if (index > next) {
      header = JavaHeader.within(lines.get(index - 1).text()).orElse(null);
      start = header == null ? index : index - 1;
    }
    JavaChain begun = new JavaChain(header, start < 0 ? index : start);
    for (int i = Math.max(start, next) + 1; header != null && i < index; i++) {
      begun.continueMessage(lines.get(i));
    }
    chain = begun;
    return begun;
  }

  /** The nearest line since the last trace that begins as a header does, or -1. */
  private int headerBefore(int index) {
    for (int i = index - 1; i >= Math.max(next, index - MAX_MESSAGE_LINES); i--) {
      if (JavaHeader.atStart(lines.get(i).text()).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private void nested(int index, @Nullable JavaHeader header) {
    if (header == null || header.kind() == Kind.FIRST) {
      return;
    }
    JavaChain open = chain;
    if (open == null || !fillGap(open, index)) {
      finish();
      chain = new JavaChain(header, index);
    } else {
      open.nest(header, lines.get(index).indent(), index);
    }
    next = index + 1;
  }

  /** Takes the lines before {@code index} into the chain; false if they are too many. */
  private boolean fillGap(JavaChain open, int index) {
    if (open.awaitsFrames()) {
      if (index - next > MAX_MESSAGE_LINES) {
        return false;
      }
      lines.subList(next, index).forEach(open::continueMessage);
    } else if (index - next > MAX_GAP) {
      return false;
    } else {
      open.skip(lines.subList(next, index));
    }
    return true;
  }

  private void finish() {
    if (chain != null) {
      findings.add(chain.close());
      chain = null;
    }
  }

  /** The machine leaves the stack out of an exception that is thrown very often. */
  private Optional<Finding> frameless() {
    for (int i = 0; i < lines.size(); i++) {
      Optional<JavaHeader> header =
          JavaHeader.atStart(lines.get(i).text()).filter(JavaHeader::isPlain);
      if (header.isPresent()) {
        return Optional.of(new JavaChain(header.get(), i).close());
      }
    }
    return Optional.empty();
  }

  /** {@code ... 12 more}, logback's {@code ... 3 common frames omitted}, a thread dump's locks. */
  private static boolean isElided(String text) {
    int at = JavaFrames.start(text);
    return text.startsWith("... ", at)
        || text.startsWith("- locked ", at)
        || text.startsWith("- waiting ", at)
        || text.startsWith("- parking ", at);
  }

  private static boolean mayBeNested(String text) {
    int at = JavaFrames.start(text);
    return text.startsWith("Caused by: ", at)
        || text.startsWith("Suppressed: ", at)
        || text.startsWith("Wrapped by: ", at)
        || text.startsWith("Causing: ", at);
  }
}
