package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.logdawg.diagnosis.ui.triage.TriageActions;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.Reports;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.Notices;
import java.util.List;
import java.util.Set;

/** What can be done with the chosen rows, as long as any are chosen. */
final class BulkBar extends Div {

  private final transient ReportGrid grid;
  private final transient Reports reports;
  private final transient Runnable changed;
  private final Span count = new Span();

  BulkBar(ReportGrid grid, Reports reports, TriageActions triage, Runnable changed) {
    this.grid = grid;
    this.reports = reports;
    this.changed = changed;
    addClassName("bulk-bar");
    getElement().setAttribute("role", "toolbar").setAttribute("aria-label", "Chosen reports");
    var resolve = new Button("Resolve", _ -> triage.askResolve(chosen(), this::done));
    var ignore = new Button("Ignore", _ -> triage.askIgnore(chosen(), this::done));
    var reopen = new Button("Reopen", _ -> triage.reopen(chosen(), this::done));
    var delete = new Button("Delete", _ -> askDelete());
    var clear = new Button("Clear choice", _ -> grid.deselectAll());
    delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    clear.addThemeVariants(ButtonVariant.TERTIARY);
    add(count, resolve, ignore, reopen, delete, clear);
    setVisible(false);
    if (grid.getSelectionModel() instanceof GridMultiSelectionModel) {
      grid.addSelectionListener(selection -> show(selection.getAllSelectedItems()));
    }
  }

  private void show(Set<ReportSummary> selected) {
    setVisible(!selected.isEmpty());
    count.setText(selected.size() + " chosen");
  }

  private List<ReportId> chosen() {
    return grid.getSelectedItems().stream().map(ReportSummary::id).toList();
  }

  private void done() {
    grid.deselectAll();
    changed.run();
  }

  private void askDelete() {
    var ids = chosen();
    int seen = grid.getSelectedItems().stream().mapToInt(ReportSummary::occurrences).sum();
    var what = ids.size() == 1 ? "this report" : ids.size() + " reports";
    new ConfirmDelete(
            "Delete %s?".formatted(what),
            "%s, with the logs, %s and what was decided and said, are gone for good."
                .formatted(
                    ids.size() == 1 ? "The report" : "The reports",
                    seen == 1 ? "the occurrence" : "the %,d occurrences".formatted(seen)),
            ids.size() == 1 ? "Delete report" : "Delete reports",
            () -> {
              int deleted = reports.deleteAll(ids);
              Notices.success(
                  deleted == 1 ? "The report is deleted." : deleted + " reports are deleted.");
              done();
            })
        .open();
  }
}
