package io.logdawg.diagnosis.ui.triage;

import io.logdawg.reports.ReportId;
import io.logdawg.reports.triage.ReportTriage;
import io.logdawg.uikit.Notices;
import java.time.Clock;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Asks a member what is missing for a decision, makes it and says so. */
@Component
public class TriageActions {

  private final ReportTriage triage;
  private final Clock clock;

  TriageActions(ReportTriage triage, Clock clock) {
    this.triage = triage;
    this.clock = clock;
  }

  /**
   * @param done runs once it has been decided
   */
  public void askResolve(Collection<ReportId> reports, Runnable done) {
    new ResolveDialog(
            reports.size(),
            commit -> {
              triage.resolve(reports, commit);
              told(reports, "resolved", done);
            })
        .open();
  }

  public void askIgnore(Collection<ReportId> reports, Runnable done) {
    new IgnoreDialog(
            reports.size(),
            time -> {
              triage.ignoreUntil(reports, clock.instant().plus(time));
              told(reports, "ignored for a while", done);
            },
            times -> {
              triage.ignoreFor(reports, times);
              told(reports, "ignored for a while", done);
            })
        .open();
  }

  public void reopen(Collection<ReportId> reports, Runnable done) {
    triage.reopen(reports);
    told(reports, "open again", done);
  }

  private static void told(Collection<ReportId> reports, String now, Runnable done) {
    Notices.success(
        reports.size() == 1
            ? "The report is %s.".formatted(now)
            : "%d reports are %s.".formatted(reports.size(), now));
    done.run();
  }
}
