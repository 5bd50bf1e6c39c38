package io.logdawg.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinServletRequest;
import io.logdawg.base.FailureException;
import io.logdawg.issues.CreatedIssue;
import io.logdawg.issues.ReportIssues;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportStatus;
import io.logdawg.source.issues.IssueKind;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.Notices;
import io.logdawg.web.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** The way from a report to its issue. */
@org.springframework.stereotype.Component
public class IssueActions {

  private final ReportIssues issues;
  private final PublicUrl publicUrl;
  private final Background background;
  private final Clock clock;

  IssueActions(ReportIssues issues, PublicUrl publicUrl, Background background, Clock clock) {
    this.issues = issues;
    this.publicUrl = publicUrl;
    this.background = background;
    this.clock = clock;
  }

  /**
   * Offers to create one; empty where there is one, nothing to write down, or no place for it.
   *
   * @param changed runs once there is one
   */
  public Optional<Component> button(Report report, Runnable changed) {
    boolean answered =
        report.status() == ReportStatus.COMPLETE && report.data() != null && report.push() == null;
    return answered && issues.of(report.id()).isEmpty()
        ? issues
            .kind(report.summary().repositoryId())
            .map(kind -> new Button("Create " + kind.word(), _ -> ask(report.id(), kind, changed)))
        : Optional.empty();
  }

  /** Says which there is. */
  public Optional<Component> line(ReportId report) {
    return issues.of(report).map(issue -> new IssueLine(issue, clock));
  }

  private void ask(ReportId report, IssueKind kind, Runnable changed) {
    URI page =
        publicUrl.of(
            VaadinServletRequest.getCurrent().getHttpServletRequest(), "/reports/" + report);
    try {
      new IssueDialog(
              kind,
              issues.preview(report, page),
              () -> issues.create(report, page),
              background,
              created -> told(created, changed))
          .open();
    } catch (FailureException e) {
      Notices.failure(e.failure());
    }
  }

  private static void told(CreatedIssue created, Runnable changed) {
    Notices.success(
        created.issue().label() + (created.fresh() ? " is created." : " was there already."));
    changed.run();
  }
}
