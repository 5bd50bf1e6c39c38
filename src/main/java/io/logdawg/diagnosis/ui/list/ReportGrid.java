package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.page.WindowSize;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.signals.Signal;
import io.logdawg.diagnosis.ui.ReportBadge;
import io.logdawg.diagnosis.ui.report.ReportNavigation;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.listing.ReportCount;
import io.logdawg.reports.listing.ReportFilter;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reports in columns, or one below the other on a phone; read in pages as it is scrolled. */
final class ReportGrid extends Grid<ReportSummary> {

  private static final int PHONE_WIDTH = 700;
  private static final int PAGE = 50;

  /** A short list ends where its last row does; a longer one scrolls in itself. */
  private static final int SHORT = 10;

  private final transient ReportPages pages;
  private final transient CallbackDataProvider<ReportSummary, Void> rows;
  private int firstPage;
  private int counted;

  ReportGrid(ReportPages pages, boolean selectable, Clock clock) {
    this.pages = pages;
    addClassName("report-grid");
    addThemeVariants(GridVariant.NO_BORDER);
    setPageSize(PAGE);
    getElement().setAttribute("aria-label", "Reports");

    var cells = new ReportCells(clock);
    var wide =
        List.of(
            addComponentColumn(report -> ReportBadge.of(report.status()))
                .setHeader("Status")
                .setWidth("132px")
                .setFlexGrow(0),
            addComponentColumn(cells::title).setHeader("Report").setFlexGrow(1),
            addComponentColumn(cells::repository)
                .setHeader("Repository")
                .setFlexGrow(0)
                .setWidth("180px"),
            addComponentColumn(cells::confidence)
                .setHeader("Confidence")
                .setWidth("112px")
                .setFlexGrow(0),
            addComponentColumn(cells::seen).setHeader("Seen").setWidth("84px").setFlexGrow(0),
            addComponentColumn(cells::time).setHeader("Last").setWidth("132px").setFlexGrow(0));
    var narrow = addComponentColumn(cells::card).setHeader("Reports");
    narrow.setVisible(false);
    addItemClickListener(click -> ReportNavigation.open(click.getItem().id()));
    RowKeys.install(this, report -> ReportNavigation.open(report.id()));
    rows =
        new CallbackDataProvider<>(
            query -> pages.fetch(query.getOffset(), query.getLimit()),
            _ -> counted,
            ReportSummary::id);
    setItems(rows);
    choose(selectable);

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

  private void choose(boolean selectable) {
    setSelectionMode(selectable ? SelectionMode.MULTI : SelectionMode.NONE);
    if (getSelectionModel() instanceof GridMultiSelectionModel<ReportSummary> several) {
      several.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
    }
  }

  /** Begins anew at the first page, and tells whether there is anything. */
  boolean show(ReportFilter filter) {
    firstPage = pages.restart(filter, PAGE).size();
    setAllRowsVisible(firstPage <= SHORT);
    return firstPage > 0;
  }

  /** How many there are, if the first page tells. */
  Optional<ReportCount> countKnown() {
    return firstPage < PAGE ? Optional.of(new ReportCount(firstPage)) : Optional.empty();
  }

  /** Says how many rows there are; a list of more than are counted grows as it is scrolled. */
  void expect(ReportCount count) {
    if (count.isExact()) {
      counted = count.counted();
      getLazyDataView().setItemCountFromDataProvider();
    } else {
      getLazyDataView().setItemCountEstimate(ReportCount.MOST);
      getLazyDataView().setItemCountEstimateIncrease(ReportCount.MOST);
    }
    rows.refreshAll();
  }

  boolean hasShown(Collection<ReportId> reports) {
    return reports.stream().allMatch(pages::hasShown);
  }

  /** Rows change in their place. */
  void replace(List<ReportSummary> now) {
    now.forEach(rows::refreshItem);
  }
}
