package io.logdawg.diagnosis.queue;

import io.logdawg.diagnosis.pipeline.Pipeline;
import io.logdawg.diagnosis.pipeline.Result;
import io.logdawg.diagnosis.pipeline.StaleAttemptException;
import io.logdawg.diagnosis.pipeline.Trail;
import io.logdawg.diagnosis.push.steps.PushSteps;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportQueue;
import io.logdawg.reports.ReportWork.LogWork;
import io.logdawg.reports.ReportWork.PushWork;
import org.springframework.stereotype.Component;

/** What there is to do for a report: a log is diagnosed, a push is compared. */
@Component
class Work {

  private final ReportQueue reports;
  private final Pipeline pipeline;
  private final PushSteps pushes;

  Work(ReportQueue reports, Pipeline pipeline, PushSteps pushes) {
    this.reports = reports;
    this.pipeline = pipeline;
    this.pushes = pushes;
  }

  /**
   * @throws io.logdawg.base.FailureException what a step throws
   * @throws StaleAttemptException where the report is no longer the attempt's
   */
  Result on(ReportId report, Trail trail) {
    return switch (reports.work(report).orElseThrow(StaleAttemptException::new)) {
      case LogWork log -> Result.of(pipeline.run(log, trail));
      case PushWork push -> pushes.run(push, trail);
    };
  }
}
