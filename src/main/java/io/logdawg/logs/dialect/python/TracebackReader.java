package io.logdawg.logs.dialect.python;

import io.logdawg.logs.Frame;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.python.PythonLine.Outcome;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the lines. A traceback's type comes after its frames, so frames are gathered until
 * the first line that is not indented more than the traceback.
 */
final class TracebackReader {

  private static final int MAX_MESSAGE_LINES = 50;

  private enum At {
    OUTSIDE,
    FRAMES,
    MESSAGE,
    /** A member of a group, which has no traceback if it was never raised. */
    MEMBER,
    /** After a blank line: the next line may link another traceback. */
    BETWEEN
  }

  private final List<LogLine> lines;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Frame> frames = new ArrayList<>();
  private At at = At.OUTSIDE;
  private @Nullable TracebackChain chain;
  private int indent;
  private int outcomeAt;

  TracebackReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      if (PythonLine.isTraceback(line.text())) {
        begin(i, markOf(line));
      } else if (PythonLine.isLink(line.text()) && chain != null) {
        closeFrames(i - 1);
        chain.linkNext();
        at = At.BETWEEN;
      } else if (PythonLine.isMemberRuler(line.text()) && chain != null) {
        closeFrames(i - 1);
        if (PythonLine.isGroupEnd(line.text())) {
          at = At.BETWEEN;
        } else {
          chain.memberNext();
          at = At.MEMBER;
        }
      } else {
        inside(i, line);
      }
    }
    closeFrames(lines.size() - 1);
    finish();
    return findings;
  }

  private void inside(int index, LogLine line) {
    Optional<Frame> frame = PythonLine.frame(line);
    if (frame.isPresent()) {
      if (at != At.FRAMES) {
        begin(index, Math.max(0, PythonLine.start(line.text()) - 2));
      }
      frames.add(frame.get());
      return;
    }
    switch (at) {
      case FRAMES -> {
        boolean ends = !line.isBlank() && PythonLine.start(line.text()) <= indent;
        if (ends) {
          outcome(index, PythonLine.outcome(line.text()));
        }
      }
      case MESSAGE -> {
        boolean ends =
            line.isBlank() || PythonLine.isRuler(line.text()) || PytestLine.place(line).isPresent();
        if (ends || index - outcomeAt > MAX_MESSAGE_LINES) {
          at = At.BETWEEN;
        } else if (chain != null) {
          chain.continueMessage(line.text().substring(PythonLine.start(line.text())), index);
        }
      }
      case MEMBER -> {
        if (!line.isBlank()) {
          outcome(index, PythonLine.outcome(line.text()));
        }
      }
      case OUTSIDE, BETWEEN -> {}
    }
  }

  /** The column of the word Traceback, which may follow a message on the same line. */
  private static int markOf(LogLine line) {
    int start = PythonLine.start(line.text());
    boolean own =
        line.text().startsWith("Traceback", start)
            || line.text().startsWith("Exception Group", start);
    return own ? start : 0;
  }

  private void begin(int index, int column) {
    closeFrames(index - 1);
    if (chain == null || !chain.expectsAnother()) {
      finish();
      chain = new TracebackChain(index);
    }
    indent = column;
    at = At.FRAMES;
  }

  private void outcome(int index, Outcome outcome) {
    if (chain != null) {
      chain.add(outcome.type(), outcome.message(), frames, index);
      frames.clear();
      outcomeAt = index;
      at = At.MESSAGE;
    }
  }

  /** A traceback that breaks off before its type. */
  private void closeFrames(int index) {
    if (at == At.FRAMES && chain != null) {
      if (!frames.isEmpty()) {
        chain.add(null, "", frames, index);
        frames.clear();
      }
      at = At.BETWEEN;
    }
  }

  private void finish() {
    if (chain != null) {
      chain.close().ifPresent(findings::add);
      chain = null;
    }
    at = At.OUTSIDE;
  }
}
