package io.logdawg.diagnosis.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Ids;
import io.logdawg.diagnosis.queue.Lease.End;
import io.logdawg.reports.Attempt;
import io.logdawg.reports.ReportId;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private final Lease lease = new Lease(new Attempt(new ReportId(Ids.next()), 1, 0), Instant.EPOCH);

  @Test
  void anUndisturbedLeaseWasHeld() {
    assertThat(lease.end()).isEqualTo(End.HELD);
  }

  @Test
  void aLostLeaseInterruptsTheThreadThatHoldsIt() {
    lease.lose(End.LOST);

    assertThat(Thread.currentThread().isInterrupted()).isTrue();
    assertThat(lease.end()).isEqualTo(End.LOST);
  }

  @Test
  void afterItsEndTheThreadIsFreeToWriteDownWhatBecameOfIt() {
    lease.lose(End.OVERDUE);
    lease.end();

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void theFirstLossCounts() {
    lease.lose(End.OVERDUE);
    lease.lose(End.LOST);

    assertThat(lease.end()).isEqualTo(End.OVERDUE);
  }

  @Test
  void anEndedLeaseInterruptsNobodyAnyMore() {
    lease.end();

    lease.lose(End.LOST);

    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void aThreadThatSomebodyElseInterruptedIsToldFromALoss() {
    Thread.currentThread().interrupt();

    assertThat(lease.end()).isEqualTo(End.INTERRUPTED);
  }

  @Test
  void itsRenewalEndsWithIt() {
    var renewal = new CompletableFuture<Void>();
    lease.renewedBy(renewal);

    lease.end();

    assertThat(renewal).isCancelled();
  }
}
