package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.diagnosis.ui.report.ReportNavigation;
import io.logdawg.reports.figures.Figures.RisingError;
import io.logdawg.uikit.PageSection;
import java.util.List;

/** Errors that come in more and more often. */
final class RisingErrors extends PageSection {

  RisingErrors(List<RisingError> errors) {
    super("Needs you: coming in more often");
    var list = new UnorderedList();
    list.addClassNames("card", "report-list", "rising");
    errors.stream().map(RisingErrors::item).forEach(list::add);
    add(list);
  }

  private static ListItem item(RisingError error) {
    var detail =
        new Span(
            "%d times in the last day, %d the day before"
                .formatted(error.lastDay(), error.dayBefore()));
    detail.addClassNames("muted", "report-detail");
    var text = new Div(ReportNavigation.link(error.title(), error.report()), detail);
    text.addClassName("report-cell");
    return new ListItem(text);
  }
}
