package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import io.logdawg.reports.figures.Figures.Day;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.StackedBars;
import io.logdawg.uikit.StackedBars.Series;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The reports of each day by what became of them, as a picture and as a table. */
final class ReportsADay extends PageSection {

  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  ReportsADay(List<Day> days) {
    super("Reports a day");
    var card = new Div(picture(days), new Details("As a table", table(days)));
    card.addClassNames("card", "chart-card");
    add(card);
  }

  private static Component picture(List<Day> days) {
    var busiest = days.stream().mapToLong(Day::total).max().orElse(0);
    return new StackedBars(
        "Reports of each of the last %d days by status: %d in all, at most %d a day. The table below has each number."
            .formatted(days.size(), days.stream().mapToLong(Day::total).sum(), busiest),
        days.stream().map(day -> SHORT.format(day.day())).toList(),
        List.of(
            series("Complete", "--chart-good", days, Day::complete),
            series("Failed", "--chart-bad", days, Day::failed),
            series("Under way", "--chart-open", days, Day::open)));
  }

  private static Series series(
      String name, String colour, List<Day> days, ToLongFunction<Day> value) {
    return new Series(name, colour, days.stream().map(value::applyAsLong).toList());
  }

  private static NativeTable table(List<Day> days) {
    var table = new NativeTable();
    table.addClassName("figures");
    var head = table.getHead().addRow();
    List.of("Day", "Complete", "Failed", "Under way").forEach(title -> header(head, "col", title));
    days.reversed().forEach(day -> fill(table.getBody().addRow(), day));
    return table;
  }

  private static void fill(NativeTableRow row, Day day) {
    header(row, "row", LONG.format(day.day()));
    row.addDataCell().setText(Long.toString(day.complete()));
    row.addDataCell().setText(Long.toString(day.failed()));
    row.addDataCell().setText(Long.toString(day.open()));
  }

  private static void header(NativeTableRow row, String scope, String text) {
    var cell = row.addHeaderCell();
    cell.getElement().setAttribute("scope", scope);
    cell.setText(text);
  }
}
