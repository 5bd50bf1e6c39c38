package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.listing.ReportFilter;
import io.logdawg.testing.TestOrganizations;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReportsTest
class ReportListingTest {

  @Autowired Reports reports;
  @Autowired ReportMoves moves;
  @Autowired OrganizationOfTest organization;
  @Autowired OrganizationOfTest another;

  @Test
  void theNewestComesFirst() {
    ReportId first = organization.pending("First");
    ReportId second = organization.pending("Second");

    assertThat(list(ReportFilter.ALL)).containsExactly(second, first);
  }

  @Test
  void ofTheSameInstantTheLaterIdComesFirst() {
    ReportId first = organization.pending("First");
    ReportId second = organization.pending("Second");
    organization.set(first, "created_at = '2026-01-01Z'");
    organization.set(second, "created_at = '2026-01-01Z'");

    assertThat(list(ReportFilter.ALL)).containsExactly(second, first);
  }

  @Test
  void pagesFollowEachOther() {
    List<ReportId> all =
        List.of("5", "4", "3", "2", "1").reversed().stream()
            .map(organization::pending)
            .toList()
            .reversed();

    assertThat(list(ReportFilter.ALL, 2, 0)).isEqualTo(all.subList(0, 2));
    assertThat(list(ReportFilter.ALL, 2, 2)).isEqualTo(all.subList(2, 4));
    assertThat(list(ReportFilter.ALL, 2, 4)).isEqualTo(all.subList(4, 5));
  }

  @Test
  void oneStatusCanBeAskedFor() {
    organization.pending("Waits");
    ReportId failed = organization.pending("Failed");
    cancel(failed);

    assertThat(list(ReportFilter.ALL.withStatus(ReportStatus.FAILED))).containsExactly(failed);
  }

  @Test
  void oneRepositoryCanBeAskedFor() {
    ReportId ours = organization.pending("Boom");
    RepositoryId other =
        new RepositoryId(TestOrganizations.repository(organization.database, organization.id));

    assertThat(list(ReportFilter.ALL.withRepository(organization.repository)))
        .containsExactly(ours);
    assertThat(list(ReportFilter.ALL.withRepository(other))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "100%, 100% of orders",
    "0%, 100% of orders",
    "a_b, a_b is null",
    "!, stop!",
    "STOP, stop!",
    "' of ', 100% of orders"
  })
  void aSearchTakesEveryCharacterAsItIs(String text, String found) {
    organization.pending("100 orders");
    organization.pending("100% of orders");
    organization.pending("axb is null");
    organization.pending("a_b is null");
    organization.pending("stop!");

    assertThat(titles(ReportFilter.ALL.withText(text))).containsExactly(found);
  }

  @Test
  void aSearchFindsTheErrorTypeAndTheRepository() {
    organization.pending("Boom");
    String name = organization.repository.toString();

    assertThat(titles(ReportFilter.ALL.withText("nullpointer"))).containsExactly("Boom");
    assertThat(titles(ReportFilter.ALL.withText("ACME/" + name))).containsExactly("Boom");
    assertThat(titles(ReportFilter.ALL.withText("elsewhere"))).isEmpty();
  }

  @Test
  void theCountIsOfAllPages() {
    organization.pending("One");
    organization.pending("Two");

    long count = organization.in(() -> reports.total(ReportFilter.ALL.withText("o")));

    assertThat(count).isEqualTo(2);
  }

  @Test
  void anotherOrganizationsReportsAreNotListedNorFound() {
    ReportId ours = organization.pending("Boom");

    assertThat(another.in(() -> reports.list(ReportFilter.ALL, 10, 0))).isEmpty();
    assertThatThrownBy(() -> another.in(() -> reports.get(ours)))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isEqualTo(new Failure.NotFound("report")));
  }

  @Test
  void statisticsCountEachStatus() {
    organization.pending("Waits");
    cancel(organization.pending("Cancelled"));
    ReportId complete = organization.pending("Done");
    organization.run(
        () -> moves.complete(moves.take(complete, "node").orElseThrow(), ReportSamples.data()));
    organization.set(
        complete,
        "started_at = '2026-01-01 00:00:00Z', finished_at = '2026-01-01 00:00:04Z',"
            + " created_at = now() - interval '2 days', occurrences = 5");

    ReportStats stats = organization.in(reports::stats);

    assertThat(stats).isEqualTo(new ReportStats(3, 1, 0, 1, 1, 7, 2, 4.0, 0.75));
  }

  @Test
  void withoutReportsThereAreNoAverages() {
    assertThat(organization.in(reports::stats))
        .isEqualTo(new ReportStats(0, 0, 0, 0, 0, 0, 0, null, null));
  }

  @Test
  void aHundredThousandReportsAreCountedInAnInstant() {
    TestOrganizations.execute(
        organization.database,
        """
        insert into reports
          (id, org_id, repo_id, created_at, last_seen_at, trigger, log_text, title)
        select gen_random_uuid(), '%s', '%s', now(), now(), 'api', repeat('boom ', 40), 'Boom'
        from generate_series(1, 100000)
        """
            .formatted(organization.id, organization.repository));
    long start = System.nanoTime();

    ReportStats stats = organization.in(reports::stats);

    assertThat(stats.total()).isEqualTo(100_000);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  private List<ReportId> list(ReportFilter filter) {
    return list(filter, 10, 0);
  }

  private List<ReportId> list(ReportFilter filter, int limit, int offset) {
    return organization.in(() -> reports.list(filter, limit, offset)).stream()
        .map(ReportSummary::id)
        .toList();
  }

  private List<String> titles(ReportFilter filter) {
    return organization.in(() -> reports.list(filter, 10, 0)).stream()
        .map(ReportSummary::title)
        .toList();
  }

  private void cancel(ReportId report) {
    organization.run(() -> moves.cancel(report, new Failure.Cancelled("Ann")));
  }
}
