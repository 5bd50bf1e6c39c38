package io.logdawg.diagnosis.queue;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.pipeline.Pipeline;
import io.logdawg.diagnosis.pipeline.StaleAttemptException;
import io.logdawg.diagnosis.pipeline.Trail;
import io.logdawg.reports.Attempt;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportMoves;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jobrunr.jobs.annotations.Job;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One attempt at one report. Whether there is anything to do, the report's row says; what becomes
 * of a failure, {@link Failure#retry()} says. JobRunr's own retries are off: it would try again
 * with an id that stands for an attempt that is over.
 */
@Component
public class DiagnosisJobHandler implements JobRequestHandler<DiagnosisJob> {

  private static final Logger log = LoggerFactory.getLogger(DiagnosisJobHandler.class);

  /** Broken attempts after which a report is given up, lest it take the process down for ever. */
  private static final int ATTEMPTS = 4;

  private final ReportMoves moves;
  private final Pipeline pipeline;
  private final Leases leases;
  private final DiagnosisQueue queue;
  private final NodeName node;
  private final Clock clock;

  DiagnosisJobHandler(
      ReportMoves moves,
      Pipeline pipeline,
      Leases leases,
      DiagnosisQueue queue,
      NodeName node,
      Clock clock) {
    this.moves = moves;
    this.pipeline = pipeline;
    this.leases = leases;
    this.queue = queue;
    this.node = node;
    this.clock = clock;
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
    if (attempt.broken() >= ATTEMPTS) {
      moves.fail(attempt, new Failure.Exhausted(attempt.broken()), null);
      return;
    }
    Trail trail = new Trail(step -> moves.begin(attempt, step));
    try (var _ = leases.hold(attempt)) {
      moves.complete(attempt, pipeline.run(attempt.report(), trail));
    } catch (StaleAttemptException overtaken) {
      log.info("Report {}: attempt {} was overtaken", attempt.report(), attempt.number());
    } catch (FailureException expected) {
      settle(attempt, expected.failure(), trail);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError fault) {
      Failure.Internal internal = new Failure.Internal(UUID.randomUUID().toString());
      log.error(
          "Report {}: attempt {} failed, reference {}",
          attempt.report(),
          attempt.number(),
          internal.reference(),
          fault);
      settle(attempt, internal, trail);
    }
  }

  private void settle(Attempt attempt, Failure failure, Trail trail) {
    switch (failure.retry()) {
      case Failure.Retry.Never _ -> moves.fail(attempt, failure, trail.found());
      case Failure.Retry.At at -> moves.postpone(attempt, at.time(), failure.sentence(), false);
      case Failure.Retry.WithBackoff _ -> {
        if (attempt.broken() + 1 >= ATTEMPTS) {
          moves.fail(attempt, failure, trail.found());
        } else {
          moves.postpone(attempt, backoff(attempt), failure.sentence(), true);
        }
      }
    }
  }

  /** 5 s, 25 s, then about two minutes. */
  private Instant backoff(Attempt attempt) {
    return clock.instant().plus(Duration.ofSeconds((long) Math.pow(5, attempt.broken() + 1)));
  }
}
