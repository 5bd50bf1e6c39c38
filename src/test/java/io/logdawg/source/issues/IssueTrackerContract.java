package io.logdawg.source.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.Retry;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.issues.Block.Code;
import io.logdawg.source.issues.Block.Heading;
import io.logdawg.source.issues.Block.Items;
import io.logdawg.source.issues.Block.Link;
import io.logdawg.source.issues.Block.Paragraph;
import io.logdawg.source.issues.Block.Words;
import io.logdawg.source.testing.Fault;
import io.logdawg.source.testing.IssueDouble;
import io.logdawg.source.testing.SourceFixture;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds wherever issues are kept. */
abstract class IssueTrackerContract {

  static final UUID MARK = UUID.fromString("01a206b6-1cf5-7000-8a4b-3a2d3f9f5f0c");
  static final URI PAGE = URI.create("https://logdawg.example/reports/" + MARK);

  final SourceFixture source = new SourceFixture();
  final IssueDouble provider = new IssueDouble();

  abstract ProviderKind kind();

  /** Below the provider's base. */
  abstract String path();

  abstract URI pageOf(int number);

  abstract Failure missingRight();

  @AfterEach
  void stop() {
    provider.close();
    source.close();
  }

  @Test
  void whatIsSentIsWrittenOnceAndKnownByItsNumber() {
    Issue issue = prepare(plain("No coupon")).send();

    assertThat(issue).isEqualTo(new Issue(1, pageOf(1)));
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void preparingChangesNothing() {
    prepare(plain("No coupon"));

    assertThat(provider.written()).isEmpty();
  }

  @Test
  void whatWasSentIsFoundAgain() {
    prepare(plain("No coupon")).send();

    assertThat(find(MARK, Instant.now().minusSeconds(60))).contains(new Issue(1, pageOf(1)));
  }

  @Test
  void whatWasSentFromElsewhereIsNotTakenForIt() {
    prepare(plain("No coupon")).send();

    assertThat(find(UUID.randomUUID(), Instant.now().minusSeconds(60))).isEmpty();
  }

  @Test
  void whereNothingWasWrittenNothingIsFound() {
    assertThat(find(MARK, Instant.now().minusSeconds(60))).isEmpty();
  }

  @Test
  void anAnswerThatIsLostLeavesOpenWhetherItIsThere() {
    provider.loseAnswers();
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send).retry()).isInstanceOf(Retry.WithBackoff.class);
    assertThat(provider.written()).hasSize(1);
  }

  @Test
  void aServerInTroubleLeavesOpenWhetherItIsThere() {
    provider.refuseWriting(Fault.status(503));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send).retry()).isInstanceOf(Retry.WithBackoff.class);
    assertThat(provider.requests()).filteredOn(request -> isWriting(request)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {403, 404})
  void whoMayNotWriteIsToldWhichRightIsMissing(int status) {
    provider.refuseWriting(Fault.status(status));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send)).isEqualTo(missingRight());
  }

  @Test
  void whoMayNotReadThemIsToldSoBeforeAnythingIsSent() {
    provider.refuseReading(Fault.status(403));

    assertThat(refusal(() -> prepare(plain("No coupon")))).isEqualTo(missingRight());
    assertThat(refusal(() -> find(MARK, Instant.now()))).isEqualTo(missingRight());
  }

  @Test
  void aSpentLimitIsNoMissingRight() {
    provider.refuseWriting(Fault.status(429, Map.of("Retry-After", "60")));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send)).isInstanceOf(Failure.RateLimited.class);
  }

  @Test
  void aRepositoryWithoutACredentialIsToldToHaveOne() {
    assertThatThrownBy(() -> source.issueTrackers().prepare(access(null), plain("No coupon")))
        .hasMessageContaining("has no credential");
  }

  @Test
  void nothingOfARefusalIsEchoed() {
    provider.refuseWriting(Fault.status(422));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send).sentence()).doesNotContain("do not echo");
  }

  static boolean isWriting(String request) {
    return request.startsWith("POST") && !request.contains("/wiql");
  }

  static NewIssue plain(String title) {
    return new NewIssue(
        MARK, title, List.of(new Paragraph(List.of(new Words("The coupon is missing.")))), PAGE);
  }

  /** With one of everything, all of it as hostile as the text. */
  static NewIssue hostile(String text) {
    return new NewIssue(
        MARK,
        text,
        List.of(
            new Heading(text),
            new Paragraph(List.of(new Words(text))),
            new Items(
                List.of(
                    new Paragraph(
                        List.of(
                            new Code(text, null),
                            new Code("Cart.java", URI.create("https://git.example/a?b=1&c=2")),
                            new Words(": " + text),
                            new Link(text, PAGE)))))),
        PAGE);
  }

  final PreparedIssue prepare(NewIssue issue) {
    return source.issueTrackers().prepare(access("t"), issue);
  }

  final Optional<Issue> find(UUID mark, Instant since) {
    return source.issueTrackers().find(access("t"), mark, since);
  }

  final RepositoryAccess access(String token) {
    return source.access(kind(), provider.base() + path(), token);
  }

  static Failure refusal(Runnable work) {
    try {
      work.run();
    } catch (FailureException e) {
      return e.failure();
    }
    throw new AssertionError("was not refused");
  }
}
