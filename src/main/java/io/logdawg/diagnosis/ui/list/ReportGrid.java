package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.signals.Signal;
import io.logdawg.diagnosis.ui.ReportBadge;
import io.logdawg.diagnosis.ui.report.ReportNavigation;
import io.logdawg.reports.ReportSummary;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;

/** Reports in columns, or one below the other on a phone. */
final class ReportGrid extends Grid<ReportSummary> {

  private static final int PHONE_WIDTH = 700;

  private final transient Clock clock;

  ReportGrid(Clock clock) {
    this.clock = clock;
    addClassName("report-grid");
    addThemeVariants(GridVariant.NO_BORDER);
    setSelectionMode(SelectionMode.NONE);
    setPageSize(50);
    getElement().setAttribute("aria-label", "Reports");

    var wide =
        List.of(
            addComponentColumn(report -> ReportBadge.of(report.status()))
                .setHeader("Status")
                .setAutoWidth(true)
                .setFlexGrow(0),
            addComponentColumn(ReportGrid::title).setHeader("Report").setFlexGrow(1),
            addColumn(ReportSummary::repository)
                .setHeader("Repository")
                .setAutoWidth(true)
                .setFlexGrow(0),
            addColumn(ReportSummary::occurrences)
                .setHeader("Seen")
                .setAutoWidth(true)
                .setFlexGrow(0),
            addComponentColumn(this::time).setHeader("Last").setAutoWidth(true).setFlexGrow(0));
    var narrow = addComponentColumn(this::card).setHeader("Reports");
    narrow.setVisible(false);
    addItemClickListener(click -> ReportNavigation.open(click.getItem().id()));

    addAttachListener(attached -> {
      Signal<WindowSize> size = attached.getUI().getPage().windowSizeSignal();
      var effect =
          Signal.effect(
              this,
              () -> {
                boolean phone = size.get().width() < PHONE_WIDTH;
                wide.forEach(column -> column.setVisible(!phone));
                narrow.setVisible(phone);
              });
      addDetachListener(detached -> {
        effect.remove();
        detached.unregisterListener();
      });
    });
  }

  private static Component title(ReportSummary report) {
    var detail = new Span(detail(report));
    detail.addClassNames("muted", "report-detail");
    var cell = new Div(ReportNavigation.link(report.title(), report.id()), detail);
    cell.addClassName("report-cell");
    return cell;
  }

  private static String detail(ReportSummary report) {
    return switch (report.status()) {
      case PENDING -> report.waitReason() == null ? "Waiting for its turn" : report.waitReason();
      case PROCESSING -> report.step() == null ? "Beginning" : report.step();
      case COMPLETE -> report.errorType() == null ? "" : report.errorType();
      case FAILED -> report.error() == null ? "" : report.error();
    };
  }

  private Component time(ReportSummary report) {
    return new RelativeTime(report.lastSeenAt(), clock);
  }

  private Component card(ReportSummary report) {
    var foot = new Div(ReportBadge.of(report.status()), time(report));
    foot.addClassName("report-card-foot");
    var repository = new Span(report.repository());
    repository.addClassName("muted");
    var card = new Div(title(report), repository, foot);
    card.addClassName("report-card");
    return card;
  }
}
