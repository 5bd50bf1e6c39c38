package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import io.logdawg.reports.ReportQueue.Due;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReportsTest
class ReportQueueTest {

  @Autowired ReportQueue queue;
  @Autowired ReportMoves moves;
  @Autowired Reports reports;
  @Autowired OrganizationOfTest organization;
  @Autowired OrganizationOfTest another;

  @Test
  void theOldestAreAdmittedUpToTheNumberOfPlaces() {
    List<ReportId> waiting = pending(5);

    assertThat(admit(3)).containsExactlyInAnyOrderElementsOf(waiting.subList(0, 3));
    assertThat(admit(3)).isEmpty();
  }

  @Test
  void aFinishedReportMakesRoomForTheNext() {
    List<ReportId> waiting = pending(3);
    admit(2);
    cancel(waiting.getFirst());

    assertThat(admit(2)).containsExactly(waiting.get(2));
  }

  @Test
  void aReportAtWorkKeepsItsPlace() {
    List<ReportId> waiting = pending(2);
    admit(1);
    organization.run(() -> moves.take(waiting.getFirst(), "node"));

    assertThat(admit(1)).isEmpty();
  }

  @Test
  void aReportThatWasPutOffGivesItsPlaceAway() {
    List<ReportId> waiting = pending(2);
    admit(1);
    organization.run(() -> postpone(waiting.getFirst(), "2999-01-01T00:00:00Z"));

    assertThat(admit(1)).containsExactly(waiting.get(1));
  }

  @Test
  void aReportThatWaitedLongEnoughIsAdmittedWithItsAttempt() {
    ReportId report = organization.pending("Boom");
    organization.run(() -> postpone(report, "2026-01-01T00:00:00Z"));

    assertThat(organization.in(() -> queue.admit(1))).containsExactly(new Due(report, 1));
  }

  @Test
  void anotherOrganizationsFloodTakesNoPlaceOfOurs() {
    IntStream.range(0, 20).forEach(_ -> another.pending("Flood"));
    another.run(() -> queue.admit(4));
    ReportId ours = organization.pending("Boom");

    assertThat(admit(4)).containsExactly(ours);
  }

  @Test
  void nodesThatAdmitAtTheSameTimeDoNotAdmitTooMany() throws Exception {
    pending(20);
    Callable<List<ReportId>> node = () -> admit(3);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      List<ReportId> admitted =
          nodes.invokeAll(List.of(node, node, node, node)).stream()
              .flatMap(each -> each.resultNow().stream())
              .toList();

      assertThat(admitted).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @Test
  void aReportWhoseLeasePassedIsAStraggler() {
    ReportId report = organization.pending("Boom");
    organization.run(() -> moves.take(report, "node"));
    assertThat(stragglers()).isEmpty();

    organization.lapse(report);

    assertThat(stragglers()).containsExactly(new Due(report, 1));
  }

  @Test
  void anAdmittedReportThatNobodyTakesIsAStraggler() {
    ReportId report = organization.pending("Boom");
    admit(1);
    assertThat(stragglers()).isEmpty();

    organization.set(report, "queued_at = now() - interval '16 seconds'");

    assertThat(stragglers()).containsExactly(new Due(report, 0));
  }

  @Test
  void aReportThatIsNotAdmittedYetIsNoStraggler() {
    ReportId report = organization.pending("Boom");
    organization.set(report, "created_at = now() - interval '1 hour'");

    assertThat(stragglers()).isEmpty();
  }

  @Test
  void theWorkOfADeletedReportIsNone() {
    ReportId report = organization.pending("Boom");
    assertThat(organization.in(() -> queue.work(report)))
        .contains(new ReportWork.LogWork(report, organization.repository, "boom", null));

    organization.run(() -> reports.delete(report));

    assertThat(organization.in(() -> queue.work(report))).isEmpty();
  }

  private List<ReportId> pending(int count) {
    return IntStream.range(0, count).mapToObj(i -> organization.pending("Boom " + i)).toList();
  }

  private List<ReportId> admit(int places) {
    return organization.in(() -> queue.admit(places)).stream().map(Due::report).toList();
  }

  private List<Due> stragglers() {
    return organization.in(queue::stragglers);
  }

  private void cancel(ReportId report) {
    organization.run(() -> moves.cancel(report, new Failure.Cancelled("Ann")));
  }

  private void postpone(ReportId report, String until) {
    moves.postpone(
        moves.take(report, "node").orElseThrow(), java.time.Instant.parse(until), "Later.", false);
  }
}
