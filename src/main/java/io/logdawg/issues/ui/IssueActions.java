package io.logdawg.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinServletRequest;
import io.logdawg.base.FailureException;
import io.logdawg.issues.CreatedIssue;
import io.logdawg.issues.FollowUp;
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

  /** All that a page shows of a report's issue, read once. */
  public IssueParts of(Report report) {
    FollowUp known = issues.followUp(report.id());
    boolean answered =
        report.status() == ReportStatus.COMPLETE && report.data() != null && report.push() == null;
    return new IssueParts(
        known.issue().map(issue -> new IssueLine(issue, clock)),
        known
            .kind()
            .filter(_ -> answered && known.issue().isEmpty())
            .map(kind -> changed -> button(report.id(), kind, changed)));
  }

  private Button button(ReportId report, IssueKind kind, Runnable changed) {
    return new Button("Create " + kind.word(), _ -> ask(report, kind, changed));
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
