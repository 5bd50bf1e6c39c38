package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.logdawg.diagnosis.Diagnoses;
import io.logdawg.diagnosis.ui.list.ReportsNavigation;
import io.logdawg.reports.Report;
import io.logdawg.reports.Reports;
import io.logdawg.reports.markdown.ReportDocuments;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.Notices;

/** What can be done with a report. */
@org.springframework.stereotype.Component
class ReportActions {

  private final Reports reports;
  private final ReportDocuments documents;
  private final Diagnoses diagnoses;
  private final CurrentCaller caller;

  ReportActions(
      Reports reports, ReportDocuments documents, Diagnoses diagnoses, CurrentCaller caller) {
    this.reports = reports;
    this.documents = documents;
    this.diagnoses = diagnoses;
    this.caller = caller;
  }

  /** Viewers only read; the services refuse them all the same. */
  boolean mayChange() {
    return caller.find().filter(who -> who.role() != Role.VIEWER).isPresent();
  }

  Component of(Report report) {
    var row = new Div();
    row.addClassName("actions");
    if (report.status().isFinal()) {
      row.add(download(report));
    }
    if (mayChange()) {
      if (report.status().isFinal() && report.push() == null) {
        row.add(new Button("Run again", _ -> askAgain(report)));
      }
      if (!report.status().isFinal()) {
        row.add(new Button("Cancel", _ -> cancel(report)));
      }
      var delete = new Button("Delete", _ -> askDelete(report));
      delete.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
      row.add(delete);
    }
    return row;
  }

  void askAgain(Report report) {
    new AgainDialog(
            report.ref(),
            ref -> {
              var receipt = diagnoses.again(report.id(), ref);
              Notices.success("The diagnosis runs again.");
              ReportNavigation.open(receipt.report());
            })
        .open();
  }

  private void cancel(Report report) {
    diagnoses.cancel(report.id());
    Notices.success("The diagnosis is cancelled.");
  }

  private void askDelete(Report report) {
    new ConfirmDelete(
            "Delete this report?",
            "The report, its log and its %s are gone for good."
                .formatted(
                    report.summary().occurrences() == 1
                        ? "occurrence"
                        : report.summary().occurrences() + " occurrences"),
            "Delete report",
            () -> {
              reports.delete(report.id());
              Notices.success("The report is deleted.");
              ReportsNavigation.open();
            })
        .open();
  }

  private Anchor download(Report report) {
    var link = new Anchor(new MarkdownDownload(documents, report.id()), "Download Markdown");
    link.addClassName("button-link");
    return link;
  }
}
