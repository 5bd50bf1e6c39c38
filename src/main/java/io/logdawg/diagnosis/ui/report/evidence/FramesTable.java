package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.logdawg.reports.ReportData.FrameReading;
import io.logdawg.reports.ReportData.TraceReading;
import io.logdawg.uikit.ProviderLink;
import java.util.List;

/** The calls of each exception, those found in the repository with their file. */
final class FramesTable extends Div {

  /** Recursion makes traces of thousands of calls; the first tell the story. */
  private static final int SHOWN = 30;

  FramesTable(List<TraceReading> traces) {
    addClassName("frames");
    traces.forEach(this::add);
  }

  private void add(TraceReading trace) {
    var type = trace.type() == null ? "Stack" : trace.type();
    var head = new Paragraph(new Code(type), new Span(relation(trace.relation())));
    var list = new OrderedList();
    trace.frames().stream().limit(SHOWN).map(FramesTable::item).forEach(list::add);
    add(head, list);
    if (trace.frames().size() > SHOWN) {
      var more = new Paragraph("and %d more".formatted(trace.frames().size() - SHOWN));
      more.addClassName("muted");
      add(more);
    }
  }

  private static String relation(String relation) {
    return switch (relation) {
      case "CAUSE", "cause" -> " caused the one above";
      case "SUPPRESSED", "suppressed" -> " happened on the way out";
      case "SIBLING", "sibling" -> " stood beside it";
      default -> "";
    };
  }

  private static ListItem item(FrameReading frame) {
    var call = new Code(call(frame));
    if (frame.path() == null) {
      var foreign = new ListItem(call);
      foreign.addClassName("frame-foreign");
      return foreign;
    }
    return new ListItem(call, new Span(" in "), place(frame, frame.path()));
  }

  private static Component place(FrameReading frame, String path) {
    var where = frame.pathLine() > 0 ? path + ":" + frame.pathLine() : path;
    return ProviderLink.or(new Code(where), frame.url());
  }

  private static String call(FrameReading frame) {
    var function = frame.function() == null ? "?" : frame.function();
    return frame.type() == null ? function : frame.type() + "." + function;
  }
}
