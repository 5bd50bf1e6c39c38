package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.logdawg.diagnosis.ui.list.ReportsNavigation;
import io.logdawg.reports.figures.Figures.FrequentError;
import io.logdawg.reports.figures.ReportFigures;
import io.logdawg.uikit.PageSection;
import java.util.List;

/** The types of error that came in most often, each a way to its reports. */
final class FrequentErrors extends PageSection {

  FrequentErrors(List<FrequentError> errors) {
    super("Most frequent in %d days".formatted(ReportFigures.DAYS));
    var list = new OrderedList();
    list.addClassNames("card", "frequent");
    var most = errors.getFirst().times();
    errors.forEach(error -> list.add(item(error, most)));
    add(list);
  }

  private static ListItem item(FrequentError error, long most) {
    var times = new Span(error.times() == 1 ? "once" : "%,d times".formatted(error.times()));
    times.addClassName("muted");
    var bar = new Span();
    bar.addClassName("frequent-bar");
    bar.getElement().setAttribute("aria-hidden", "true");
    bar.getStyle().set("--share", "%d%%".formatted(100 * error.times() / most));
    return new ListItem(ReportsNavigation.ofType(error.type()), times, bar);
  }
}
