package io.logdawg.diagnosis.push;

import io.logdawg.base.Ids;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.webhooks.Delivery;
import io.logdawg.codebases.webhooks.DeliveryOutcome;
import io.logdawg.codebases.webhooks.WebhookDoor;
import io.logdawg.diagnosis.queue.DiagnosisQueue;
import io.logdawg.reports.Push;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.pushes.PushReports;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what a webhook delivered. The note of the delivery and the report of its push are
 * written in one transaction: killed anywhere, a delivery that was answered has its report, and one
 * that is delivered again has one report.
 */
@Component
public class Pushes {

  private static final Logger log = LoggerFactory.getLogger(Pushes.class);

  private final WebhookDoor webhooks;
  private final PushReports reports;
  private final DiagnosisQueue queue;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Pushes(
      WebhookDoor webhooks,
      PushReports reports,
      DiagnosisQueue queue,
      TransactionTemplate transaction,
      Clock clock) {
    this.webhooks = webhooks;
    this.reports = reports;
    this.queue = queue;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What became of a delivery.
   *
   * @param repeat whether it had been delivered before; then nothing was done
   * @param report of the push, where it began one
   */
  public record Noted(DeliveryOutcome outcome, boolean repeat, @Nullable ReportId report) {

    public boolean begins() {
      return report != null;
    }
  }

  /** Notes a delivery that has proved where it comes from; a push to the default branch begins. */
  public Noted receive(
      ConnectedRepository repository, String deliveryId, String event, Notice notice) {
    Judged judged = judge(repository, notice);
    ReportId report = judged.push() == null ? null : new ReportId(Ids.next());
    boolean first =
        transaction.execute(_ -> {
          boolean noted =
              webhooks.note(
                  repository.id(),
                  new Delivery(
                      deliveryId,
                      event,
                      judged.outcome(),
                      judged.ref(),
                      report == null ? null : report.value(),
                      clock.instant()));
          if (noted && report != null && judged.push() != null) {
            reports.begin(report, repository.id(), judged.push());
          }
          return noted;
        });
    if (first && report != null) {
      admit(repository, Tenants.current());
    }
    return new Noted(judged.outcome(), !first, first ? report : null);
  }

  /** Behind the answer, which must be quick; the report is kept, and a sweep admits it too. */
  private void admit(ConnectedRepository repository, TenantId organization) {
    Thread.startVirtualThread(() -> {
      try {
        Tenants.in(organization, queue::admit);
      } catch (RuntimeException failed) {
        log.warn("A push of {} waits for the next sweep", repository.id(), failed);
      }
    });
  }

  private record Judged(DeliveryOutcome outcome, @Nullable String ref, @Nullable Push push) {}

  private static Judged judge(ConnectedRepository repository, Notice notice) {
    return switch (notice) {
      case Notice.Ping _ -> new Judged(DeliveryOutcome.PING, null, null);
      case Notice.Other _ -> new Judged(DeliveryOutcome.OTHER_EVENT, null, null);
      case Notice.Push push -> judge(repository, push.updates());
    };
  }

  private static Judged judge(ConnectedRepository repository, List<RefUpdate> updates) {
    String branch = repository.defaultBranch();
    if (updates.isEmpty()) {
      // Whatever was pushed: from the head as it was last seen to what it is when it is read.
      return new Judged(
          DeliveryOutcome.REPORTED, null, new Push(branch, repository.headCommit(), null));
    }
    Optional<RefUpdate> moved = updates.stream().filter(update -> update.isOf(branch)).findFirst();
    if (moved.isEmpty()) {
      return new Judged(DeliveryOutcome.OTHER_REF, updates.getFirst().ref(), null);
    }
    RefUpdate update = moved.get();
    if (update.after() == null) {
      return new Judged(DeliveryOutcome.DELETED, update.ref(), null);
    }
    String before = update.before() == null ? null : update.before().value();
    return new Judged(
        DeliveryOutcome.REPORTED, update.ref(), new Push(branch, before, update.after().value()));
  }
}
