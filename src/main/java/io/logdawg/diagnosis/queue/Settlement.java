package io.logdawg.diagnosis.queue;

import io.logdawg.base.Failure;
import io.logdawg.diagnosis.pipeline.Result;
import io.logdawg.diagnosis.pipeline.Trail;
import io.logdawg.reports.Attempt;
import io.logdawg.reports.ReportMoves;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what became of an attempt. {@link Failure#retry()} says what follows a failure. */
@Component
class Settlement {

  private static final Logger log = LoggerFactory.getLogger(Settlement.class);

  /** Broken attempts after which a report is given up, lest it take the process down for ever. */
  private static final int ATTEMPTS = 4;

  /** Attempts in all: a provider that says "later" each time must not keep a report for ever. */
  private static final int TURNS = 100;

  private final ReportMoves moves;
  private final WorkerSettings settings;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Settlement(
      ReportMoves moves, WorkerSettings settings, TransactionTemplate transaction, Clock clock) {
    this.moves = moves;
    this.settings = settings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Gives a report up that took too many attempts already; answers whether it did. */
  boolean giveUp(Attempt attempt) {
    boolean broken = attempt.broken() >= ATTEMPTS;
    boolean exhausted = broken || attempt.number() > TURNS;
    if (exhausted) {
      moves.fail(attempt, new Failure.Exhausted(broken ? attempt.broken() : TURNS), null);
    }
    return exhausted;
  }

  /** What was found is kept however the lease ended; the database refuses a stale attempt's. */
  void settle(Attempt attempt, Outcome outcome, Lease.End end, Trail trail) {
    switch (outcome) {
      case Outcome.Found found -> complete(attempt, found.result());
      case Outcome.Overtaken _ -> overtaken(attempt);
      case Outcome.Failed failed -> {
        switch (end) {
          case HELD -> failed(attempt, failed.failure(), trail);
          case LOST -> overtaken(attempt);
          case OVERDUE -> moves.fail(attempt, settings.tookTooLong(), trail.found());
          case INTERRUPTED ->
              moves.postpone(attempt, clock.instant(), "Its worker was stopped.", false);
        }
      }
    }
  }

  /** What goes with the report is written with it, once, or not at all. */
  private void complete(Attempt attempt, Result result) {
    transaction.executeWithoutResult(_ -> {
      if (moves.complete(attempt, result.data())) {
        result.alongside().run();
      }
    });
  }

  private void failed(Attempt attempt, Failure failure, Trail trail) {
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

  private static void overtaken(Attempt attempt) {
    log.info("Report {}: attempt {} was overtaken", attempt.report(), attempt.number());
  }

  /** 5 s, 25 s, then about two minutes. */
  private Instant backoff(Attempt attempt) {
    return clock.instant().plus(Duration.ofSeconds((long) Math.pow(5, attempt.broken() + 1)));
  }
}
