package io.logdawg.reports;

import static io.logdawg.reports.ReportMovesTest.Move.BEGIN;
import static io.logdawg.reports.ReportMovesTest.Move.CANCEL;
import static io.logdawg.reports.ReportMovesTest.Move.COMPLETE;
import static io.logdawg.reports.ReportMovesTest.Move.FAIL;
import static io.logdawg.reports.ReportMovesTest.Move.POSTPONE;
import static io.logdawg.reports.ReportMovesTest.Move.RENEW;
import static io.logdawg.reports.ReportMovesTest.Move.TAKE;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ReportsTest
class ReportMovesTest {

  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");
  private static final Failure FAULT = new Failure.BadCredential("GitHub");

  @Autowired ReportMoves moves;
  @Autowired Reports reports;
  @Autowired OrganizationOfTest organization;
  @Autowired OrganizationOfTest another;

  enum Move {
    TAKE,
    BEGIN,
    RENEW,
    COMPLETE,
    FAIL,
    POSTPONE,
    CANCEL
  }

  enum State {
    PENDING,
    WAITING,
    PROCESSING,
    LAPSED,
    OVERTAKEN,
    COMPLETE,
    FAILED,
    CANCELLED,
    DELETED
  }

  private static final Map<State, Set<Move>> ALLOWED =
      Map.of(
          State.PENDING, EnumSet.of(TAKE, CANCEL),
          State.WAITING, EnumSet.of(CANCEL),
          State.PROCESSING, EnumSet.of(BEGIN, RENEW, COMPLETE, FAIL, POSTPONE, CANCEL),
          State.LAPSED, EnumSet.allOf(Move.class),
          State.OVERTAKEN, EnumSet.of(CANCEL),
          State.COMPLETE, EnumSet.noneOf(Move.class),
          State.FAILED, EnumSet.noneOf(Move.class),
          State.CANCELLED, EnumSet.noneOf(Move.class),
          State.DELETED, EnumSet.noneOf(Move.class));

  static Stream<Arguments> everyMoveFromEveryState() {
    return Stream.of(State.values())
        .flatMap(state -> Stream.of(Move.values()).map(move -> Arguments.of(state, move)));
  }

  @ParameterizedTest
  @MethodSource("everyMoveFromEveryState")
  void aMoveSucceedsWhereItIsAllowedAndElseChangesNothing(State state, Move move) {
    ReportId report = organization.pending("Boom");
    Attempt attempt = bringTo(state, report);
    String before = row(report);

    boolean moved = organization.in(() -> make(move, report, attempt));

    assertThat(moved).isEqualTo(ALLOWED.get(state).contains(move));
    if (!moved) {
      assertThat(row(report)).isEqualTo(before);
    }
  }

  @Test
  void takingCountsTheAttemptAndNamesTheNode() {
    ReportId report = organization.pending("Boom");

    Attempt attempt = take(report);

    assertThat(attempt).isEqualTo(new Attempt(report, 1, 0));
    assertThat(organization.column(report, "node")).isEqualTo("node");
    assertThat(organization.column(report, "status")).isEqualTo("processing");
  }

  @Test
  void takingAfterALapsedLeaseCountsABrokenAttempt() {
    ReportId report = organization.pending("Boom");
    take(report);
    organization.lapse(report);

    assertThat(take(report)).isEqualTo(new Attempt(report, 2, 1));
  }

  @Test
  void theStartIsTheFirstAttempts() {
    ReportId report = organization.pending("Boom");
    take(report);
    organization.lapse(report);
    organization.set(report, "started_at = '2026-01-01 00:00:00Z'");

    take(report);

    assertThat(organization.column(report, "started_at")).startsWith("2026-01-01");
  }

  @Test
  void waitingForALimitIsNoBrokenAttempt() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = take(report);

    organization.run(() -> moves.postpone(attempt, Instant.EPOCH, "The limit is spent.", false));

    assertThat(take(report)).isEqualTo(new Attempt(report, 2, 0));
  }

  @Test
  void aPostponedReportSaysWhyAndUntilWhen() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = take(report);

    organization.run(() -> moves.postpone(attempt, LATER, "The limit is spent.", true));

    ReportSummary summary = organization.in(() -> reports.summary(report));
    assertThat(summary.status()).isEqualTo(ReportStatus.PENDING);
    assertThat(summary.waitReason()).isEqualTo("The limit is spent.");
    assertThat(summary.waitUntil()).isEqualTo(LATER);
    assertThat(organization.column(report, "queued_at")).isEqualTo("null");
    assertThat(organization.column(report, "broken")).isEqualTo("1");
  }

  @Test
  void aCompleteReportHoldsItsData() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = take(report);

    organization.run(() -> moves.complete(attempt, ReportSamples.data()));

    Report stored = organization.in(() -> reports.get(report));
    assertThat(stored.data()).isEqualTo(ReportSamples.data());
    assertThat(stored.summary().title()).isEqualTo(ReportSamples.data().title());
    assertThat(stored.summary().confidence()).isEqualTo(0.75);
    assertThat(stored.summary().commit()).isEqualTo(ReportSamples.data().git().commit());
    assertThat(stored.summary().finishedAt()).isNotNull();
  }

  @Test
  void textThatTheDatabaseRefusesDoesNotKeepAReportFromBeingKept() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = take(report);

    organization.run(
        () -> moves.complete(attempt, ReportSamples.data("a\0\ud800" + "x".repeat(900))));

    assertThat(organization.in(() -> reports.summary(report)).title())
        .startsWith("a \uFFFDx")
        .hasSize(500);
  }

  @Test
  void aFailedReportKeepsWhatWasFoundAndSaysWhy() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = take(report);

    organization.run(() -> moves.fail(attempt, FAULT, ReportSamples.data()));

    Report stored = organization.in(() -> reports.get(report));
    assertThat(stored.summary().error()).isEqualTo(FAULT.sentence());
    assertThat(stored.data()).isEqualTo(ReportSamples.data());
  }

  @Test
  void aCancelledReportSaysByWhom() {
    ReportId report = organization.pending("Boom");

    organization.run(() -> moves.cancel(report, new Failure.Cancelled("Ann")));

    ReportSummary summary = organization.in(() -> reports.summary(report));
    assertThat(summary.status()).isEqualTo(ReportStatus.FAILED);
    assertThat(summary.error()).isEqualTo("Cancelled by Ann.");
  }

  @Test
  void theLeaseRunsTwentySecondsOnTheDatabasesClock() {
    ReportId report = organization.pending("Boom");
    Attempt attempt = take(report);
    organization.lapse(report);

    organization.run(() -> moves.renew(attempt));

    assertThat(
            organization.column(
                report, "round(extract(epoch from lease_until - now())) between 10 and 20"))
        .isEqualTo("t");
  }

  @Test
  void anotherOrganizationMovesNothing() {
    ReportId report = organization.pending("Boom");

    assertThat(another.in(() -> moves.take(report, "node"))).isEmpty();
    assertThat(another.in(() -> moves.cancel(report, new Failure.Cancelled("Bob")))).isFalse();
  }

  private Attempt bringTo(State state, ReportId report) {
    if (state == State.PENDING) {
      return new Attempt(report, 0, 0);
    }
    if (state == State.WAITING) {
      organization.set(report, "wait_until = now() + interval '1 hour'");
      return new Attempt(report, 0, 0);
    }
    Attempt attempt = take(report);
    switch (state) {
      case LAPSED -> organization.lapse(report);
      case OVERTAKEN -> {
        organization.lapse(report);
        take(report);
      }
      case COMPLETE -> organization.run(() -> moves.complete(attempt, ReportSamples.data()));
      case FAILED -> organization.run(() -> moves.fail(attempt, FAULT, null));
      case CANCELLED -> organization.run(() -> moves.cancel(report, new Failure.Cancelled("Ann")));
      case DELETED -> organization.run(() -> reports.delete(report));
      default -> assertThat(state).isEqualTo(State.PROCESSING);
    }
    return attempt;
  }

  private boolean make(Move move, ReportId report, Attempt attempt) {
    return switch (move) {
      case TAKE -> moves.take(report, "other node").isPresent();
      case BEGIN -> moves.begin(attempt, "Read the log");
      case RENEW -> moves.renew(attempt);
      case COMPLETE -> moves.complete(attempt, ReportSamples.data());
      case FAIL -> moves.fail(attempt, FAULT, null);
      case POSTPONE -> moves.postpone(attempt, LATER, "Later.", false);
      case CANCEL -> moves.cancel(report, new Failure.Cancelled("Ann"));
    };
  }

  private Attempt take(ReportId report) {
    return organization.in(() -> moves.take(report, "node")).orElseThrow();
  }

  private String row(ReportId report) {
    return organization.text("select to_jsonb(r) from reports r where id = '%s'".formatted(report));
  }
}
