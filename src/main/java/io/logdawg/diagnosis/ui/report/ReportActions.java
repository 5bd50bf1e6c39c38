package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.logdawg.diagnosis.Diagnoses;
import io.logdawg.diagnosis.ui.list.ReportsNavigation;
import io.logdawg.diagnosis.ui.report.verdict.VerdictBar;
import io.logdawg.diagnosis.ui.triage.TriageActions;
import io.logdawg.issues.ui.IssueActions;
import io.logdawg.issues.ui.IssueParts;
import io.logdawg.reports.Report;
import io.logdawg.reports.Reports;
import io.logdawg.reports.markdown.ReportDocuments;
import io.logdawg.reports.verdicts.Verdicts;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.Notices;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What can be done with a report. */
@org.springframework.stereotype.Component
class ReportActions {

  private final Reports reports;
  private final ReportDocuments documents;
  private final Diagnoses diagnoses;
  private final TriageActions triage;
  private final Verdicts verdicts;
  private final IssueActions issues;
  private final CurrentCaller caller;
  private final Clock clock;

  ReportActions(
      Reports reports,
      ReportDocuments documents,
      Diagnoses diagnoses,
      TriageActions triage,
      Verdicts verdicts,
      IssueActions issues,
      CurrentCaller caller,
      Clock clock) {
    this.reports = reports;
    this.documents = documents;
    this.diagnoses = diagnoses;
    this.triage = triage;
    this.verdicts = verdicts;
    this.issues = issues;
    this.caller = caller;
    this.clock = clock;
  }

  /** Viewers only read; the services refuse them all the same. */
  boolean mayChange() {
    return caller.find().filter(who -> who.role() != Role.VIEWER).isPresent();
  }

  /**
   * @param changed runs once something has been decided
   */
  Component of(Report report, IssueParts issue, Runnable changed) {
    var row = new Div();
    row.addClassName("actions");
    if (mayChange()) {
      row.add(decisions(report, changed));
      issue.button(changed).ifPresent(row::add);
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

  /** Empty while there is nothing to take yet. */
  Optional<ShareBar> share(Report report) {
    return report.status().isFinal()
        ? Optional.of(new ShareBar(download(report)))
        : Optional.empty();
  }

  /** Asks whether the report is right, or tells what was said of it. */
  Optional<VerdictBar> verdict(Report report, Runnable changed) {
    return VerdictBar.of(report, verdicts, mayChange(), changed, clock);
  }

  /** Where it is followed up, or could be. */
  IssueParts issue(Report report) {
    return issues.of(report);
  }

  private List<Component> decisions(Report report, Runnable changed) {
    var one = List.of(report.id());
    var resolve = new Button("Resolve", _ -> triage.askResolve(one, changed));
    var ignore = new Button("Ignore", _ -> triage.askIgnore(one, changed));
    var reopen = new Button("Reopen", _ -> triage.reopen(one, changed));
    resolve.addThemeVariants(ButtonVariant.PRIMARY);
    return switch (report.summary().triage().state()) {
      case OPEN -> List.of(resolve, ignore);
      case RESOLVED -> List.of(reopen);
      case IGNORED -> List.of(resolve, reopen);
    };
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
