package io.logdawg.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.narrative.chat.ChatSettings;
import io.logdawg.narrative.chat.asking.BudgetSpentException;
import io.logdawg.narrative.chat.asking.ModelFailure;
import io.logdawg.narrative.chat.asking.Question;
import io.logdawg.narrative.chat.asking.Reply;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@Import({ModelCalls.class, ModelRuleStore.class, Spending.class, ModelCallsTest.Prices.class})
class ModelCallsTest {

  @TestConfiguration(proxyBeanMethods = false)
  static class Prices {

    @Bean
    ChatSettings chatSettings() {
      return new ChatSettings(
          3, 1_000, 0.9, 10_000, 100, Duration.ofMinutes(1), Set.of(), 2_000_000, 3_000_000);
    }
  }

  @Autowired private TestDatabase database;
  @Autowired private ModelCalls calls;
  @Autowired private ModelRuleStore rules;
  @Autowired private Spending spending;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  private TenantId organization;
  private UUID repository;
  private UUID report;

  @BeforeEach
  void plant() {
    organization = TestOrganizations.create(database);
    repository = TestOrganizations.repository(database, organization);
    report = TestOrganizations.report(database, organization, repository);
  }

  private void allow(long tokens) {
    Tenants.in(
        organization,
        () ->
            transaction.executeWithoutResult(
                _ -> rules.set(new ModelRules(true, null, true, true, tokens, null))));
  }

  private Spending.Sum spent() {
    return Tenants.in(
        organization, () -> transaction.execute(_ -> spending.of(organization, clock.instant())));
  }

  private Question question(String digest) {
    return new Question(report, "m", digest.repeat(64).substring(0, 64), "What failed?", 900, 100);
  }

  private UUID ask(String digest) {
    return Tenants.in(organization, () -> calls.asked(question(digest)));
  }

  private void answer(UUID call) {
    Tenants.in(
        organization,
        () ->
            calls.answered(
                call, new Reply("\0Yes", List.of(), true, 300, 20), Duration.ofSeconds(2)));
  }

  @Test
  void whatIsUnderWayCountsAsItsEstimateAndAfterwardsAsItWas() {
    UUID call = ask("a");
    assertThat(spent().tokens()).isEqualTo(1_000);

    answer(call);

    assertThat(spent().tokens()).isEqualTo(320);
    assertThat(spent().cost()).isEqualByComparingTo("660");
  }

  @Test
  void whatCameToNothingCostsNothing() {
    UUID call = ask("a");

    Tenants.in(
        organization, () -> calls.failed(call, ModelFailure.Kind.LIMITED, Duration.ofSeconds(1)));

    assertThat(spent().tokens()).isZero();
    assertThat(Tenants.<Integer>in(organization, () -> calls.putOff(report))).isEqualTo(1);
  }

  @Test
  void anAnswerThatWasPaidIsFoundAgain() {
    answer(ask("a"));

    var known = Tenants.in(organization, () -> calls.answerTo(question("a")));

    assertThat(known).get().extracting(Reply::inputTokens).isEqualTo(300L);
    assertThat(Tenants.in(organization, () -> calls.answerTo(question("b")))).isEmpty();
  }

  @Test
  void anotherOrganizationsAnswerIsNotFound() {
    answer(ask("a"));
    TenantId other = TestOrganizations.create(database);

    assertThat(Tenants.in(other, () -> calls.answerTo(question("a")))).isEmpty();
  }

  @Test
  void theMonthsBudgetIsNeverPassedAndNothingIsKeptOfWhatIsRefused() {
    allow(1_500);
    ask("a");

    assertThatThrownBy(() -> ask("b"))
        .isInstanceOf(BudgetSpentException.class)
        .hasMessageContaining("month");

    assertThat(spent().tokens()).isEqualTo(1_000);
  }

  @Test
  void theReportsBudgetIsNeverPassed() {
    for (int i = 0; i < 10; i++) {
      ask("" + i);
    }

    assertThatThrownBy(() -> ask("x"))
        .isInstanceOf(BudgetSpentException.class)
        .hasMessageContaining("report");
    assertThat(spent().tokens()).isEqualTo(10_000);
  }

  @Test
  void twentyAtOnceDoNotPassTheBudgetEither() throws Exception {
    allow(5_000);
    try (var threads = Executors.newFixedThreadPool(20)) {
      List<Callable<UUID>> all =
          IntStream.range(0, 20)
              .<Callable<UUID>>mapToObj(i -> {
                UUID own = TestOrganizations.report(database, organization, repository);
                return () ->
                    Tenants.in(
                        organization,
                        () -> calls.asked(new Question(own, "m", "c".repeat(64), "", 900, 100)));
              })
              .toList();
      long made = 0;
      for (Future<UUID> each : threads.invokeAll(all)) {
        made += isMade(each) ? 1 : 0;
      }
      assertThat(made).isEqualTo(5);
    }
    assertThat(spent().tokens()).isEqualTo(5_000);
  }

  private static boolean isMade(Future<UUID> call) throws InterruptedException {
    try {
      call.get();
      return true;
    } catch (ExecutionException refused) {
      assertThat(refused).hasCauseInstanceOf(BudgetSpentException.class);
      return false;
    }
  }
}
