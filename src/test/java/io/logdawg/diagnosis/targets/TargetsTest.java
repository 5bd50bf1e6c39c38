package io.logdawg.diagnosis.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.diagnosis.Diagnoses;
import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.SampleLogs;
import io.logdawg.diagnosis.Team;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.security.Role;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagnosisTest
class TargetsTest {

  private static final String DISCOUNTS =
      "services/orders/src/main/java/shop/pricing/Discounts.java";

  @Autowired private Targets targets;
  @Autowired private Diagnoses diagnoses;
  @Autowired private SampleLogs samples;
  @Autowired private Team team;
  @Autowired private Team strangers;

  @Test
  void looksIntoTheRepositoriesForTheFiles() {
    var shop = team.connectsTheSample();
    ParsedLog log = orders();

    Fits fits = team.asMember(() -> targets.lookUp(log, Fits.NONE));

    assertThat(fits.proposal().map(fit -> fit.repository().id())).contains(shop);
    assertThat(fits.place(innermost(log)).map(Fits.Place::path)).contains(DISCOUNTS);
    assertThat(fits.problems()).isEmpty();
  }

  @Test
  void remembersWhereTheSameErrorWasFound() {
    team.connectsTheSample();
    team.awaitsTheEndOf(team.sends(samples.all().getFirst().text()));
    ParsedLog log = orders();

    Fits fits = team.asMember(() -> targets.remembered(log));

    assertThat(fits.proposal().map(Fit::sameError)).contains(true);
    assertThat(fits.place(innermost(log)).map(Fits.Place::path)).contains(DISCOUNTS);
  }

  @Test
  void remembersNothingOfOtherOrganizations() {
    team.connectsTheSample();
    team.awaitsTheEndOf(team.sends(samples.all().getFirst().text()));
    strangers.connectsTheSample();
    ParsedLog log = orders();

    assertThat(strangers.asMember(() -> targets.remembered(log)).best()).isEmpty();
  }

  @Test
  void ofTwoThatFitAlikeNoneIsProposed() {
    team.connectsTheSample();
    ParsedLog log = orders();
    Fit shop = team.asMember(() -> targets.lookUp(log, Fits.NONE)).best().getFirst();

    assertThat(new Fits(List.of(shop, shop), List.of()).proposal()).isEmpty();
  }

  @Test
  void aRepositoryThatDoesNotAnswerIsNamed() {
    team.connectsTheSample();
    team.connects(
        "github", URI.create("https://127.0.0.1:1/team/shop"), URI.create("https://127.0.0.1:1"));

    ParsedLog log = orders();

    Fits fits = team.asMember(() -> targets.lookUp(log, Fits.NONE));

    assertThat(fits.problems()).singleElement().asString().startsWith("team/shop could not be");
    assertThat(fits.proposal().map(Fit::repository).map(ConnectedRepository::isSample))
        .contains(true);
  }

  @Test
  void onlyTheChosenRepositoryIsLookedInto() {
    team.connectsTheSample();
    var chosen =
        team.connects(
            "github",
            URI.create("https://127.0.0.1:1/team/shop"),
            URI.create("https://127.0.0.1:1"));

    ParsedLog log = orders();

    Fits fits = team.asMember(() -> targets.lookInto(chosen, log, Fits.NONE));

    assertThat(fits.best()).isEmpty();
    assertThat(fits.problems()).hasSize(1);
  }

  @Test
  void viewersMayNotAsk() {
    ParsedLog log = orders();

    refused(() -> targets.remembered(log));
    refused(() -> targets.lookUp(log, Fits.NONE));
  }

  private void refused(Supplier<Fits> asking) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> team.as(Role.VIEWER, asking))
        .extracting(FailureException::failure)
        .isInstanceOf(Failure.Forbidden.class);
  }

  private ParsedLog orders() {
    String text = samples.all().getFirst().text();
    return team.asMember(() -> diagnoses.understand(text)).log();
  }

  private static Frame innermost(ParsedLog log) {
    return log.rootCause().orElseThrow().frames().stream()
        .filter(Frame::inApp)
        .findFirst()
        .orElseThrow();
  }
}
