package io.logdawg.logs.dialect.ruby;

import io.logdawg.logs.Frame;
import io.logdawg.logs.Trace.Relation;
import io.logdawg.logs.dialect.Finding;
import io.logdawg.logs.dialect.OpenFindings;
import io.logdawg.logs.dialect.OpenTrace;
import io.logdawg.logs.text.LogLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One pass over the lines. */
final class RubyTraceReader {

  private static final int MAX_MESSAGE_LINES = 20;

  private final List<LogLine> lines;
  private final OpenFindings findings = new OpenFindings();

  /** Frames that were printed before the header that they belong to. */
  private final List<Frame> waiting = new ArrayList<>();

  private final Set<String> headers = new HashSet<>();

  RubyTraceReader(List<LogLine> lines) {
    this.lines = lines;
  }

  List<Finding> read() {
    for (int i = 0; i < lines.size(); i++) {
      LogLine line = lines.get(i);
      Optional<RubyHeader> header = RubyHeader.read(line);
      Optional<Frame> frame = header.isPresent() ? Optional.empty() : RubyFrames.read(line);
      if (header.isPresent()) {
        header(i, header.get());
      } else if (frame.isPresent() && RubyFrames.isReversed(line.text())) {
        waiting.add(frame.get());
      } else if (frame.isPresent()) {
        frame(i, frame.get());
      } else if (isElided(line.text()) && findings.next() == i) {
        findings.reaches(i);
      }
    }
    return findings.close();
  }

  private void header(int index, RubyHeader header) {
    var trace = new OpenTrace(header.type(), header.message(), null);
    int first = index - waiting.size();
    boolean follows = findings.isOpen() && first <= findings.next();
    // The same again is not its own cause: a thread tells of it, then who waited for the thread.
    boolean again = !headers.add(lines.get(index).text());
    if (follows && !again && waiting.isEmpty()) {
      findings.join(Relation.CAUSE, trace);
    } else if (follows && !again) {
      findings.wrap(trace);
    } else {
      boolean titled =
          first > 0 && lines.get(first - 1).text().endsWith("(most recent call last):");
      findings.begin(trace, titled && !waiting.isEmpty() ? first - 1 : first);
      headers.clear();
      headers.add(lines.get(index).text());
    }
    trace.add(header.frame());
    waiting.reversed().forEach(trace::add);
    waiting.clear();
    findings.reaches(index);
  }

  private void frame(int index, Frame frame) {
    Optional<OpenTrace> open = findings.current();
    boolean near = index - findings.next() <= MAX_MESSAGE_LINES;
    boolean from = RubyFrames.start(lines.get(index).text()) > lines.get(index).indent();
    boolean another = !findings.isOpen() || index > findings.next() && says(index);
    if (open.isPresent() && !another && (index == findings.next() || (near && from))) {
      // What stands between a header and its frames is the message.
      for (int i = findings.next(); i < index; i++) {
        open.get().continueMessage(lines.get(i).text());
      }
      open.get().add(frame);
    } else {
      list(index).add(frame);
    }
    findings.reaches(index);
  }

  /** Whether RSpec's next failure, or the cause of the last, is told above the frame. */
  private boolean says(int index) {
    for (int i = index - 1; i >= Math.max(findings.next(), index - MAX_MESSAGE_LINES); i--) {
      String text = lines.get(i).text().strip();
      if (text.startsWith("Failure/Error: ") || text.startsWith("# --- Caused by: ")) {
        return true;
      }
    }
    return false;
  }

  /** A logger's list of frames, its exception named on one of the lines above. */
  private OpenTrace list(int index) {
    headers.clear();
    int limit = Math.max(findings.next(), index - MAX_MESSAGE_LINES);
    for (int i = index - 1; i >= limit; i--) {
      Optional<LoggedError> error = LoggedError.read(lines.get(i).text());
      if (error.isPresent()) {
        OpenTrace trace = new OpenTrace(error.get().type(), error.get().message(), null);
        for (int k = i + 1; k < index; k++) {
          String text = lines.get(k).text();
          boolean tagged = lines.get(i).text().startsWith("[");
          trace.continueMessage(tagged ? text.substring(RubyFrames.afterTags(text, 0)) : text);
        }
        return findings.begin(trace, i);
      }
    }
    int start = Math.max(limit, index - 1);
    String words = start < index ? lines.get(start).text() : "";
    return findings.begin(new OpenTrace(null, words, null), start);
  }

  private static boolean isElided(String text) {
    return text.endsWith(" levels...");
  }
}
