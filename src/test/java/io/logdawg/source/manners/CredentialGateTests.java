package io.logdawg.source.manners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.logdawg.source.manners.CredentialGate.Pass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CredentialGateTests {

  private static final CredentialKey ONE = CredentialKey.of("https://one", "Bearer a");
  private static final CredentialKey OTHER = CredentialKey.of("https://one", "Bearer b");

  private final CredentialGate gate = new CredentialGate(2, Duration.ofSeconds(20));
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void letsNoMoreThanItsPlacesThroughAtOnce() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      all.add(
          threads.submit(() -> {
            try (var _ = gate.enter(ONE, false)) {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              inside.decrementAndGet();
            }
            return null;
          }));
    }
    for (Future<?> one : all) {
      one.get();
    }

    assertThat(most).hasValueLessThanOrEqualTo(2);
    assertThat(gate.doors()).isZero();
  }

  @Test
  void aFullCredentialKeepsNoOtherWaiting() throws Exception {
    try (var _ = gate.enter(ONE, false);
        var _ = gate.enter(ONE, false);
        var _ = gate.enter(OTHER, false)) {
      assertThat(gate.doors()).isEqualTo(2);
    }
    assertThat(gate.doors()).isZero();
  }

  @Test
  void whoWantsToBeAloneWaitsForTheOthersToLeave() throws Exception {
    Pass first = gate.enter(ONE, false);
    Future<Pass> alone = threads.submit(() -> gate.enter(ONE, true));
    Future<Pass> next = threads.submit(() -> gate.enter(ONE, true));

    assertThat(alone).isNotDone();
    first.close();
    await().until(() -> alone.isDone() || next.isDone());

    assertThat(alone.isDone()).isNotEqualTo(next.isDone());
  }

  @Test
  void givesUpWhereNobodyLeaves() throws Exception {
    CredentialGate hasty = new CredentialGate(1, Duration.ofMillis(5));
    try (var _ = hasty.enter(ONE, false)) {
      assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> hasty.enter(ONE, false));
      assertThat(hasty.doors()).isEqualTo(1);
    }
    assertThat(hasty.doors()).isZero();
  }

  @Test
  void whoIsInterruptedWhileWaitingLeavesNothingBehind() throws Exception {
    try (var _ = gate.enter(ONE, true)) {
      Thread.currentThread().interrupt();

      assertThatExceptionOfType(InterruptedException.class)
          .isThrownBy(() -> gate.enter(ONE, false));
    }
    assertThat(gate.doors()).isZero();
  }
}
