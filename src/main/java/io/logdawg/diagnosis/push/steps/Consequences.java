package io.logdawg.diagnosis.push.steps;

import io.logdawg.codebases.webhooks.WebhookDoor;
import io.logdawg.reports.PossibleFix;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportIntake;
import io.logdawg.reports.ReportWork.PushWork;
import io.logdawg.reports.pushes.PossibleFixes;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a push leaves on the reports that it may have fixed. */
@Component
class Consequences {

  /** A push that changes half of the code asks for no more fresh diagnoses than this. */
  private static final int ANEW = 20;

  private final PossibleFixes fixes;
  private final ReportIntake intake;
  private final WebhookDoor webhooks;
  private final Clock clock;

  Consequences(PossibleFixes fixes, ReportIntake intake, WebhookDoor webhooks, Clock clock) {
    this.fixes = fixes;
    this.intake = intake;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /** Within the transaction that completes the push's report. */
  void write(PushWork work, Found found) {
    boolean anew = webhooks.rediagnoses(work.repository());
    int begun = 0;
    for (Touch touch : found.fixes()) {
      ReportId report = touch.report().id();
      if (fixes.isNoted(report, found.head())) {
        continue;
      }
      boolean again = anew && begun++ < ANEW;
      fixes.note(
          report,
          new PossibleFix(
              found.head(),
              touch.how(),
              clock.instant(),
              work.report(),
              again ? begin(report, found.head()) : null));
    }
  }

  private @Nullable ReportId begin(ReportId report, String commit) {
    return intake.beginAgain(report, commit, "push").orElse(null);
  }
}
