package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.occurrences.Seen;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** When the error was seen: first, last, and how often in between. */
final class OccurrencesSection extends PageSection {

  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  OccurrencesSection(ReportSummary report, Seen seen, Clock clock) {
    super("Occurrences");
    setId("occurrences");
    var facts = new Facts();
    facts.fact("Seen", report.occurrences() + " times");
    facts.fact("First", new RelativeTime(report.createdAt(), clock));
    facts.fact("Last", new RelativeTime(report.lastSeenAt(), clock));
    add(facts);
    // One bar alone says nothing that the facts do not.
    if (seen.spans().size() > 1) {
      add(bars(seen), new Details("As a table", table(seen)));
    }
  }

  /** Repeats what the table says, for who sees it. */
  private static Div bars(Seen seen) {
    var bars = new Div();
    bars.addClassName("bars");
    bars.getElement().setAttribute("role", "img");
    bars.getElement()
        .setAttribute(
            "aria-label",
            "Occurrences by the %s, at most %d".formatted(word(seen.unit()), seen.most()));
    for (var span : seen.spans()) {
      var bar = new Span();
      bar.addClassName("bar");
      bar.setTitle("%s: %d".formatted(words(span, seen.unit()), span.count()));
      bar.getStyle()
          .set("--share", String.format(Locale.ROOT, "%.3f", (double) span.count() / seen.most()));
      bars.add(bar);
    }
    return bars;
  }

  private static NativeTable table(Seen seen) {
    var table = new NativeTable();
    table.addClassName("occurrence-table");
    var head = new NativeTableRow();
    head.add(
        new NativeTableHeaderCell("Beginning of the " + word(seen.unit())),
        new NativeTableHeaderCell("Occurrences"));
    table.getHead().add(head);
    seen.spans().stream()
        .filter(span -> span.count() > 0)
        .map(span -> {
          var row = new NativeTableRow();
          row.add(
              new NativeTableCell(words(span, seen.unit())),
              new NativeTableCell(Long.toString(span.count())));
          return row;
        })
        .forEach(table.getBody()::add);
    return table;
  }

  private static String words(Seen.Span span, ChronoUnit unit) {
    return (unit == ChronoUnit.HOURS ? HOUR : DAY).format(span.start());
  }

  private static String word(ChronoUnit unit) {
    return switch (unit) {
      case HOURS -> "hour";
      case DAYS -> "day";
      default -> "week";
    };
  }
}
