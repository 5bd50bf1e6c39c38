package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.reports.verdicts.SolvedCase;
import io.logdawg.reports.verdicts.SolvedCases;
import io.logdawg.reports.verdicts.VerdictCounts;
import io.logdawg.reports.verdicts.Verdicts;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ReportsTest
class VerdictsTest {

  private static final String COMMIT = "82f8cd0785b8693299bc6a5e6e76d84632b48fc1";

  @Autowired Verdicts verdicts;
  @Autowired SolvedCases cases;
  @Autowired Reports reports;
  @Autowired ReportMoves moves;
  @Autowired OrganizationOfTest organization;
  @Autowired OrganizationOfTest another;

  @Test
  void rightMeansTheFirstFile() {
    ReportId report = complete();

    give(report, true, List.of(), List.of());

    var verdict = organization.in(() -> reports.get(report)).verdict();
    assertThat(verdict.right()).isTrue();
    assertThat(verdict.files()).containsExactly("src/Discounts.java");
  }

  @Test
  void theLastWordCounts() {
    ReportId report = complete();
    give(report, true, List.of(), List.of());

    give(report, false, List.of(" src/Orders.java ", "src/Orders.java"), List.of(COMMIT));

    var verdict = organization.in(() -> reports.get(report)).verdict();
    assertThat(verdict.right()).isFalse();
    assertThat(verdict.files()).containsExactly("src/Orders.java");
    assertThat(verdict.commits()).containsExactly(COMMIT);
    assertThat(organization.in(verdicts::counts)).isEqualTo(new VerdictCounts(0, 1));
  }

  @Test
  void aVerdictCanBeTakenBack() {
    ReportId report = complete();
    give(report, false, List.of(), List.of());

    organization.run(() -> verdicts.withdraw(report));
    organization.run(() -> verdicts.withdraw(report));

    assertThat(organization.in(() -> reports.get(report)).verdict()).isNull();
  }

  @Test
  void whatHasNoAnswerCannotBeJudged() {
    ReportId pending = organization.pending("Boom");

    assertThatThrownBy(() -> give(pending, true, List.of(), List.of()))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isInstanceOf(Failure.Conflict.class));
  }

  @Test
  void anotherOrganizationsReportIsNotThere() {
    ReportId report = complete();

    assertThatThrownBy(() -> another.run(() -> verdicts.give(report, true, List.of(), List.of())))
        .isInstanceOfSatisfying(
            FailureException.class,
            e -> assertThat(e.failure()).isEqualTo(new Failure.NotFound("report")));
  }

  @Test
  void namesThatCannotBeOnesAreRefused() {
    ReportId report = complete();

    assertThatThrownBy(() -> give(report, false, List.of("/etc/passwd"), List.of()))
        .isInstanceOf(FailureException.class);
    assertThatThrownBy(() -> give(report, false, List.of(" "), List.of()))
        .isInstanceOf(FailureException.class);
    assertThatThrownBy(() -> give(report, false, List.of(), List.of("main")))
        .isInstanceOf(FailureException.class);
    assertThatThrownBy(() -> give(report, false, Collections.nCopies(51, "a.c"), List.of()))
        .isInstanceOf(FailureException.class);
  }

  @Test
  void aVerdictWithAFileIsACase() {
    ReportId hit = complete();
    ReportId missed = complete();
    ReportId nameless = complete();
    give(hit, true, List.of(), List.of(COMMIT));
    give(missed, false, List.of("src/Orders.java"), List.of());
    give(nameless, false, List.of(), List.of());

    List<SolvedCase> all = organization.in(() -> cases.after(null));

    assertThat(all).hasSize(2);
    assertThat(all.getFirst())
        .isEqualTo(
            new SolvedCase(
                hit.value(),
                "acme/" + organization.repository,
                "ebff227516bfe79d688058a1efc2534a849fd266",
                "boom",
                List.of("src/Discounts.java"),
                true,
                "crash",
                List.of(COMMIT)));
    assertThat(all.getLast().framesHit()).isFalse();
    assertThat(all.getLast().commits()).isNull();
    assertThat(organization.in(() -> cases.after(missed.value()))).isEmpty();
    assertThat(another.in(() -> cases.after(null))).isEmpty();
  }

  private ReportId complete() {
    ReportId report = organization.pending("Boom");
    organization.run(
        () -> moves.complete(moves.take(report, "node").orElseThrow(), ReportSamples.data()));
    return report;
  }

  private void give(ReportId report, boolean right, List<String> files, List<String> commits) {
    organization.run(() -> verdicts.give(report, right, files, commits));
  }
}
