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
        complete(stats),
        number(stats.lastDay(), ReportsNavigation.link("In the last day")));
  }

  private static Div complete(ReportStats stats) {
    var tile = number(stats.complete(), ReportsNavigation.link("Complete", ReportStatus.COMPLETE));
    if (stats.averageSeconds() instanceof Double seconds) {
      var average = new Span("%.1f s on average".formatted(seconds));
      average.addClassName("muted");
      tile.add(average);
    }
    return tile;
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
