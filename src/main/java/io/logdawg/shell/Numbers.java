package io.logdawg.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.logdawg.diagnosis.ui.list.ReportsNavigation;
import io.logdawg.reports.ReportStats;
import io.logdawg.reports.ReportStatus;

/** How many of what; each number leads to its list. */
final class Numbers extends Div {

  Numbers(ReportStats stats) {
    addClassName("numbers");
    add(
        number(stats.failed(), ReportsNavigation.link("Failed", ReportStatus.FAILED)),
        number(
            stats.pending() + stats.processing(),
            ReportsNavigation.link("Under way", ReportStatus.PROCESSING)),
        number(stats.complete(), ReportsNavigation.link("Complete", ReportStatus.COMPLETE)),
        number(stats.lastDay(), ReportsNavigation.link("In the last day")));
    if (stats.averageSeconds() instanceof Double seconds) {
      add(tile("%.1f s".formatted(seconds), new Span("On average")));
    }
  }

  private static Div number(long count, Component label) {
    return tile(Long.toString(count), label);
  }

  private static Div tile(String value, Component label) {
    var number = new Span(value);
    number.addClassName("number");
    var tile = new Div(number, label);
    tile.addClassNames("card", "tile");
    return tile;
  }
}
