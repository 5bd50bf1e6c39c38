package io.logdawg.diagnosis.queue;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.pipeline.StaleAttemptException;
import io.logdawg.diagnosis.pipeline.Trail;
import io.logdawg.reports.Attempt;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportMoves;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt at one report. Whether there is anything to do, the report's row says; so a job may
 * run twice, late, or for nothing. JobRunr's own retries are off: it would try again with an id
 * that stands for an attempt that is over.
 */
@Component
public class DiagnosisJobHandler implements JobRequestHandler<DiagnosisJob> {

  private static final Logger log = LoggerFactory.getLogger(DiagnosisJobHandler.class);

  private final ReportMoves moves;
  private final Work work;
  private final Leases leases;
  private final Telling telling;
  private final Settlement settlement;
  private final DiagnosisQueue queue;
  private final NodeName node;

  DiagnosisJobHandler(
      ReportMoves moves,
      Work work,
      Leases leases,
      Telling telling,
      Settlement settlement,
      DiagnosisQueue queue,
      NodeName node) {
    this.moves = moves;
    this.work = work;
    this.leases = leases;
    this.telling = telling;
    this.settlement = settlement;
    this.queue = queue;
    this.node = node;
  }

  @Override
  @Job(name = "Diagnosis", retries = 0)
  public void run(DiagnosisJob job) {
    Tenants.in(
        new TenantId(job.organization()),
        () -> {
          moves.take(new ReportId(job.report()), node.value()).ifPresent(this::work);
          queue.admit();
        });
  }

  private void work(Attempt attempt) {
    if (!settlement.giveUp(attempt)) {
      Trail trail = new Trail(step -> moves.begin(attempt, step));
      Lease lease = leases.hold(attempt);
      Outcome outcome = new Outcome.Overtaken();
      Lease.End end;
      try (var _ = telling.tell(attempt, trail::progress)) {
        outcome = diagnose(attempt, trail);
      } finally {
        end = lease.end();
      }
      settlement.settle(attempt, outcome, end, trail);
    }
  }

  private Outcome diagnose(Attempt attempt, Trail trail) {
    try {
      return new Outcome.Found(work.on(attempt.report(), trail));
    } catch (StaleAttemptException overtaken) {
      return new Outcome.Overtaken();
    } catch (FailureException expected) {
      return new Outcome.Failed(expected.failure());
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
      Failure.Internal internal = new Failure.Internal(UUID.randomUUID().toString());
      log.error(
          "Report {}: attempt {} failed, reference {}",
          attempt.report(),
          attempt.number(),
          internal.reference(),
          fault);
      return new Outcome.Failed(internal);
    }
  }
}
