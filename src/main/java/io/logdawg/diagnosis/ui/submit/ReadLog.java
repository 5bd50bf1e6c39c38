package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.logs.ParsedLog.UnreadLines;
import io.logdawg.logs.Trace;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A log that was read: what failed, the chain of causes, the calls that matter, and the gaps. */
final class ReadLog extends Div {

  private static final int FRAMES_SHOWN = 5;

  ReadLog(ParsedLog log) {
    addClassName("read-log");
    if (!log.headline().isBlank()) {
      var headline = new Paragraph(log.headline());
      headline.addClassName("headline");
      add(headline);
    }
    addChain(log.traces());
    addFrames(frames(log));
    add(facts(log));
  }

  /** Those of the root cause first: nearest to what went wrong. */
  private static List<Frame> frames(ParsedLog log) {
    return Stream.concat(log.rootCause().stream(), log.traces().stream())
        .distinct()
        .flatMap(trace -> trace.frames().stream())
        .toList();
  }

  private void addChain(List<Trace> traces) {
    var chain = new OrderedList();
    chain.addClassName("chain");
    traces.stream()
        .filter(trace -> trace.type() != null)
        .map(trace -> new ListItem(new Code(trace.type())))
        .forEach(chain::add);
    if (chain.getComponentCount() > 0) {
      add(chain);
    }
  }

  private void addFrames(List<Frame> frames) {
    List<Frame> own = frames.stream().filter(Frame::inApp).toList();
    if (frames.isEmpty()) {
      add(new Paragraph("No stack frames: it is diagnosed by its words alone."));
      return;
    }
    add(new Paragraph("%d of %d frames are your code:".formatted(own.size(), frames.size())));
    var list = new OrderedList();
    list.addClassName("top-frames");
    own.stream()
        .limit(FRAMES_SHOWN)
        .map(frame -> new ListItem(new Code(words(frame))))
        .forEach(list::add);
    add(list);
  }

  private static Facts facts(ParsedLog log) {
    var facts = new Facts();
    facts.fact(
        "Read as",
        log.dialect().equals("none") ? log.envelope() : log.dialect() + ", " + log.envelope());
    facts.fact("Lines", Integer.toString(log.lines()));
    if (log.time() instanceof Instant time) {
      facts.fact("Happened", RelativeTime.exact(time));
    }
    if (log.service() instanceof String service) {
      facts.fact("Service", service);
    }
    if (!log.unread().isEmpty()) {
      facts.fact(
          "Could not be read",
          log.unread().stream().limit(5).map(ReadLog::words).collect(Collectors.joining(", ")));
    }
    return facts;
  }

  private static String words(Frame frame) {
    var call = frame.function() == null ? "?" : frame.function();
    var name = frame.type() == null ? call : frame.type() + "." + call;
    if (frame.file() == null) {
      return name;
    }
    var line = frame.line() > 0 ? ":" + frame.line() : "";
    return "%s (%s%s)".formatted(name, frame.file(), line);
  }

  private static String words(UnreadLines lines) {
    return lines.first() == lines.last()
        ? "line " + lines.first()
        : "lines %d–%d".formatted(lines.first(), lines.last());
  }
}
