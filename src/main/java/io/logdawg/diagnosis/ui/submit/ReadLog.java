package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.logdawg.diagnosis.ui.submit.TargetSearch.State;
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
  private static final int SEGMENTS_SHOWN = 3;

  /**
   * @param state where its calls are, as far as is known
   */
  ReadLog(ParsedLog log, State state) {
    addClassName("read-log");
    if (!log.headline().isBlank()) {
      var headline = new Paragraph(log.headline());
      headline.addClassName("headline");
      add(headline);
    }
    addChain(log.traces());
    addFrames(frames(log), state);
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

  private void addFrames(List<Frame> frames, State state) {
    if (frames.isEmpty()) {
      add(new Paragraph("No stack frames: it is diagnosed by its words alone."));
      return;
    }
    List<Frame> own =
        frames.stream()
            .filter(frame -> frame.inApp() || state.fits().place(frame).isPresent())
            .toList();
    add(new Paragraph("%d of %d frames are your code:".formatted(own.size(), frames.size())));
    var list = new OrderedList();
    list.addClassName("top-frames");
    own.stream().limit(FRAMES_SHOWN).map(frame -> item(frame, state)).forEach(list::add);
    add(list);
    if (own.size() > FRAMES_SHOWN) {
      add(muted("and %d more".formatted(own.size() - FRAMES_SHOWN)));
    }
    add(whereabouts(state));
    state.fits().problems().forEach(problem -> add(muted(problem)));
  }

  private static ListItem item(Frame frame, State state) {
    var item = new ListItem(new Code(words(frame)));
    state
        .fits()
        .place(frame)
        .ifPresent(place -> {
          var where = new Span(shortened(place.path()));
          where.addClassName("frame-place");
          where.setTitle("%s in %s".formatted(place.path(), place.repository()));
          item.add(where);
        });
    return item;
  }

  /** The end of a path tells most. */
  private static String shortened(String path) {
    int from = path.length();
    for (int i = 0; i < SEGMENTS_SHOWN && from > 0; i++) {
      from = path.lastIndexOf('/', from - 1);
    }
    return from <= 0 ? path : "…" + path.substring(from);
  }

  private static Component whereabouts(State state) {
    if (state.looking()) {
      return muted("Looking for them in the repositories…");
    }
    return state.fits().best().stream()
        .findFirst()
        .<Component>map(fit ->
            new Paragraph(
                "%s of %s."
                    .formatted(
                        fit.files().size() == 1
                            ? "1 frame is a file"
                            : fit.files().size() + " frames are files",
                        fit.repository().fullName())))
        .orElseGet(() -> muted("No frame was found in a connected repository."));
  }

  private static Paragraph muted(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("muted");
    return paragraph;
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
