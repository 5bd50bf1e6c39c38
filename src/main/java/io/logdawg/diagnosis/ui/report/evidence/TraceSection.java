package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.uikit.PageSection;
import java.util.List;

/** Each step of the diagnosis: what it took, what it chose and why. */
final class TraceSection extends PageSection {

  TraceSection(List<TraceStep> trace) {
    super("How this was found");
    long milliseconds = trace.stream().mapToLong(TraceStep::milliseconds).sum();
    int requests = trace.stream().mapToInt(TraceStep::requests).sum();
    var steps = new OrderedList();
    steps.addClassName("steps");
    trace.stream().map(TraceSection::item).forEach(steps::add);
    add(
        new Details(
            "%d %s, %d ms, %s to the provider"
                .formatted(
                    trace.size(),
                    trace.size() == 1 ? "step" : "steps",
                    milliseconds,
                    requests(requests)),
            steps));
  }

  private static ListItem item(TraceStep step) {
    var name = new Span(step.name());
    name.addClassName("step-name");
    var figures = new Span(figures(step));
    figures.addClassName("muted");
    var item = new ListItem(name, figures);
    if (!step.said().isEmpty()) {
      var said = new UnorderedList();
      step.said().stream().map(ListItem::new).forEach(said::add);
      item.add(said);
    }
    return item;
  }

  private static String figures(TraceStep step) {
    var figures = new StringBuilder(step.milliseconds() + " ms");
    if (step.requests() > 0) {
      figures.append(", ").append(requests(step.requests()));
    }
    if (step.cached() > 0) {
      figures.append(", ").append(step.cached()).append(" remembered");
    }
    if (step.bytes() > 0) {
      figures.append(", ").append((step.bytes() + 1023) / 1024).append(" kB");
    }
    if (step.rateLeft() != null) {
      figures.append(", %,d left of the limit".formatted(step.rateLeft()));
    }
    return figures.toString();
  }

  private static String requests(int count) {
    return count == 1 ? "1 request" : count + " requests";
  }
}
