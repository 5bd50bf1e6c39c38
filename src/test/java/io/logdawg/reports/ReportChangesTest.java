package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReportsTest
class ReportChangesTest {

  @Autowired ReportChanges changes;
  @Autowired ReportMoves moves;
  @Autowired Reports reports;
  @Autowired OrganizationOfTest organization;
  @Autowired OrganizationOfTest another;

  private final List<ReportId> told = new CopyOnWriteArrayList<>();
  private ReportChanges.Subscription subscription = () -> {};

  @AfterEach
  void unsubscribe() {
    subscription.close();
  }

  @Test
  void aNewReportIsTold() {
    subscribe();

    ReportId report = organization.pending("Boom");

    await().untilAsserted(() -> assertThat(told).containsExactly(report));
  }

  @Test
  void everyMoveIsTold() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = organization.in(() -> moves.take(report, "node")).orElseThrow();
    subscribe();

    organization.run(() -> moves.begin(attempt, "Read the log"));
    organization.run(() -> moves.complete(attempt, ReportSamples.data()));
    organization.run(() -> reports.delete(report));

    await().untilAsserted(() -> assertThat(told).contains(report, report, report));
  }

  @Test
  void aRenewedLeaseIsNoNews() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = organization.in(() -> moves.take(report, "node")).orElseThrow();
    subscribe();

    organization.run(() -> moves.renew(attempt));
    ReportId next = organization.pending("Next");

    await().untilAsserted(() -> assertThat(told).contains(next));
    assertThat(told).containsExactly(next);
  }

  @Test
  void anotherOrganizationsReportsAreNotTold() {
    subscribe();

    another.pending("Theirs");
    ReportId ours = organization.pending("Ours");

    await().untilAsserted(() -> assertThat(told).contains(ours));
    assertThat(told).containsExactly(ours);
  }

  @Test
  void whoUnsubscribedIsToldNothing() {
    subscribe();
    subscription.close();
    List<ReportId> others = new CopyOnWriteArrayList<>();

    try (var _ = changes.subscribe(organization.id, others::add, () -> {})) {
      ReportId report = organization.pending("Boom");
      await().untilAsserted(() -> assertThat(others).containsExactly(report));
    }
    assertThat(told).isEmpty();
  }

  /** Returns once what was announced before has arrived. */
  private void subscribe() {
    List<ReportId> arrived = new CopyOnWriteArrayList<>();
    try (var _ = changes.subscribe(organization.id, arrived::add, () -> {})) {
      ReportId marker = organization.pending("Marker");
      await().untilAsserted(() -> assertThat(arrived).contains(marker));
    }
    subscription = changes.subscribe(organization.id, told::add, () -> {});
  }
}
