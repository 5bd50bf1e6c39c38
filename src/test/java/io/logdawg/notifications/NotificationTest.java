package io.logdawg.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.diagnosis.Diagnoses;
import io.logdawg.diagnosis.DiagnosisTest;
import io.logdawg.diagnosis.Submission;
import io.logdawg.diagnosis.Team;
import io.logdawg.notifications.delivery.ChannelDeliveries;
import io.logdawg.notifications.testing.Receiver;
import io.logdawg.notifications.testing.Receiver.Received;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.triage.ReportTriage;
import io.logdawg.security.Role;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** From a report's end to a receiver, through the queue, whatever the receiver does. */
@DiagnosisTest
class NotificationTest {

  private static final String LOG =
      """
      order 4711 of customer 815 could not be shipped
      java.lang.IllegalStateException: no parcel <b>for</b> 4711 of ada@example.com
      \tat shop.shipping.Parcel.close(Parcel.java:12)
      """;

  @Autowired Team team;
  @Autowired Diagnoses diagnoses;
  @Autowired ReportTriage triage;
  @Autowired Channels channels;
  @Autowired ChannelDeliveries deliveries;
  @Autowired TestDatabase database;

  private final Receiver receiver = new Receiver();
  private RepositoryId repository;

  @BeforeEach
  void connect() {
    repository = team.connectsTheSample();
  }

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void aCompleteReportIsToldSignedWithItsHeadlineAndNoMoreOfTheLog() throws Exception {
    var saved = add(wish(0, true, List.of()));

    var report = completed();
    var received = awaitReceived(1).getFirst();

    assertThat(received.headers().get("webhook-signature"))
        .isEqualTo(signature(saved.secret(), received));
    var body = JsonMapper.shared().readTree(received.body());
    assertThat(body.path("type").asString()).isEqualTo("report.completed");
    assertThat(Instant.parse(body.path("timestamp").asString())).isBefore(Instant.now());
    var data = body.path("data");
    assertThat(data.path("report_id").asString()).isEqualTo(report.toString());
    assertThat(data.path("repository").asString()).isEqualTo("team/shop");
    assertThat(data.path("error_type").asString()).contains("IllegalStateException");
    assertThat(data.path("headline").asString()).contains("no parcel <b>for</b> 4711 of ⟦EMAIL_1⟧");
    assertThat(received.body()).doesNotContain("ada@example.com");
    assertThat(received.body()).doesNotContain("customer 815").doesNotContain("Parcel.java:12");
    await()
        .untilAsserted(() -> assertThat(newest(saved).state()).isEqualTo(Delivery.State.DELIVERED));
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void aResolvedErrorThatComesBackIsTold() {
    add(wish(0, true, List.of()));
    var report = completed();
    awaitReceived(1);

    team.asMember(() -> triage.resolve(List.of(report), null));
    var repeat = new Submission(LOG, null, null, Map.of(), repository.toString(), null, "api");
    team.asMember(() -> diagnoses.submit(repeat));

    assertThat(awaitReceived(2).getLast().body())
        .contains("report.regressed")
        .contains(report.toString());
  }

  @Test
  void aReceiverInTroubleIsAskedAgainUnderTheSameId() {
    var saved = add(wish(0, true, List.of()));
    receiver.then(503).thenBreaksOff();
    completed();

    awaitReceived(1);
    await().untilAsserted(() -> assertThat(newest(saved).problem()).contains("503"));
    assertThat(newest(saved).nextAttemptAt()).isAfter(Instant.now());
    assertThat(channel(saved).failingSince()).isNotNull();
    dueNow(saved);
    awaitReceived(2);
    await().untilAsserted(() -> assertThat(newest(saved).problem()).contains("broke off"));
    dueNow(saved);

    awaitReceived(3);
    assertThat(receiver.received())
        .extracting(one -> one.headers().get("webhook-id"))
        .containsOnly(newest(saved).id().toString());
    await()
        .untilAsserted(() -> assertThat(newest(saved).state()).isEqualTo(Delivery.State.DELIVERED));
    assertThat(newest(saved).attempts()).isEqualTo(3);
    assertThat(channel(saved).failingSince()).isNull();
  }

  @Test
  void aReceiverThatAsksForRestIsLeftAloneUntilThen() {
    var saved = add(wish(0, true, List.of()));
    receiver.then(429, "Retry-After", "3600");

    completed();

    await().untilAsserted(() -> assertThat(newest(saved).problem()).contains("fewer requests"));
    assertThat(newest(saved).nextAttemptAt())
        .isAfter(Instant.now().plus(Duration.ofMinutes(55)))
        .isBefore(Instant.now().plus(Duration.ofMinutes(65)));
  }

  @Test
  void aRedirectIsNotFollowedAndSaysWhatToDo() {
    var saved = add(wish(0, true, List.of()));
    receiver.then(302, "Location", receiver.url("/elsewhere").toString());

    completed();

    await()
        .untilAsserted(() -> assertThat(newest(saved).state()).isEqualTo(Delivery.State.GIVEN_UP));
    assertThat(newest(saved).problem()).contains("302").contains("not followed");
    assertThat(channel(saved).problem()).contains("not followed");
    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void whatNeverGetsThroughIsGivenUpAndTheChannelSaysSo() {
    var saved = add(wish(0, true, List.of()));
    receiver.then(500).then(500);
    completed();
    await().untilAsserted(() -> assertThat(newest(saved).problem()).contains("500"));

    set(saved, "attempts = 7");
    dueNow(saved);

    await()
        .untilAsserted(() -> assertThat(newest(saved).state()).isEqualTo(Delivery.State.GIVEN_UP));
    assertThat(newest(saved).attempts()).isEqualTo(8);
    assertThat(channel(saved).failingSince()).isNotNull();
  }

  /** As a process leaves it that dies once the receiver has answered. */
  @Test
  void whatWasSentButNotNotedIsSentAgainUnderTheSameId() {
    var saved = add(wish(0, true, List.of()));
    completed();
    awaitReceived(1);
    await()
        .untilAsserted(() -> assertThat(newest(saved).state()).isEqualTo(Delivery.State.DELIVERED));

    set(saved, "status = 'waiting', finished_at = null, next_attempt_at = now()");
    TestOrganizations.execute(
        database,
        """
        update notification_channels set queued_at = now() - interval '31 seconds',
          lease = gen_random_uuid(), lease_until = now() - interval '1 second' where id = '%s'
        """
            .formatted(saved.channel().id()));

    var received = awaitReceived(2);
    assertThat(received.get(1).headers().get("webhook-id"))
        .isEqualTo(received.get(0).headers().get("webhook-id"));
    await()
        .untilAsserted(() -> assertThat(newest(saved).state()).isEqualTo(Delivery.State.DELIVERED));
  }

  @Test
  void aChannelThatAnotherWorkerHoldsIsLeftToIt() {
    var saved = add(wish(0, true, List.of()));
    TestOrganizations.execute(
        database,
        "update notification_channels set lease = gen_random_uuid(), lease_until = now() + interval '1 hour' where id = '%s'"
            .formatted(saved.channel().id()));

    completed();

    await().during(Duration.ofSeconds(2)).until(() -> receiver.received().isEmpty());
    assertThat(newest(saved).state()).isEqualTo(Delivery.State.WAITING);
  }

  @Test
  void onlyChosenRepositoriesAndSureReportsAreTold() {
    var other = new RepositoryId(TestOrganizations.repository(database, team.id()));
    var elsewhere = add(wish(0, false, List.of(other)));
    var sure = add(wish(100, true, List.of()));
    var chosen = add(wish(0, false, List.of(repository)));

    completed();

    await()
        .untilAsserted(
            () -> assertThat(newest(chosen).state()).isEqualTo(Delivery.State.DELIVERED));
    assertThat(all(elsewhere)).isEmpty();
    assertThat(all(sure)).isEmpty();
  }

  @Test
  void aFailedDiagnosisIsToldWithItsReason() {
    add(wish(0, true, List.of()));
    team.awaitsTheEndOf(team.sends(LOG, "no-such-branch"));

    var body = JsonMapper.shared().readTree(awaitReceived(1).getFirst().body());
    assertThat(body.path("type").asString()).isEqualTo("report.failed");
    assertThat(body.path("data").path("error").asString()).isNotEmpty();
  }

  @Test
  void aTestArrivesAtOnceAndMakesWhatWaitsDue() {
    var saved = add(wish(0, true, List.of()));
    receiver.then(503);
    completed();
    await().untilAsserted(() -> assertThat(newest(saved).problem()).contains("503"));

    var outcome = asAdministrator(() -> deliveries.tryOut(saved.channel().id()));

    assertThat(outcome).isInstanceOf(Outcome.Delivered.class);
    assertThat(receiver.received().get(1).body()).contains("\"type\":\"test\"");
    awaitReceived(3);
  }

  @Test
  void aTestThatFailsSaysWhy() {
    var saved = add(wish(0, true, List.of()));
    receiver.then(404);

    var outcome = asAdministrator(() -> deliveries.tryOut(saved.channel().id()));

    assertThat(outcome)
        .isEqualTo(
            new Outcome.Refused(
                "There is nothing at this address any more (404): make a new one there."));
    assertThat(all(saved)).isEmpty();
  }

  private ChannelWish wish(int confidence, boolean all, List<RepositoryId> repositories) {
    return new ChannelWish(
        "hook " + UUID.randomUUID(),
        ChannelKind.WEBHOOK,
        receiver.url("/hook").toString(),
        List.copyOf(EnumSet.allOf(Event.class)),
        confidence,
        all,
        repositories);
  }

  private <T> T asAdministrator(Supplier<T> work) {
    return As.member(database, team.id(), Role.ADMIN, work);
  }

  private SavedChannel add(ChannelWish wish) {
    return asAdministrator(() -> channels.add(wish));
  }

  private ReportId completed() {
    var sent = new Submission(LOG, null, null, Map.of(), repository.toString(), null, "api");
    var report = team.asMember(() -> diagnoses.submit(sent)).report();
    team.awaitsTheEndOf(report);
    assertThat(team.reads(report).summary().status().id()).isEqualTo("complete");
    return report;
  }

  private List<Received> awaitReceived(int count) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(receiver.received()).hasSize(count));
    return receiver.received();
  }

  private List<Delivery> all(SavedChannel saved) {
    return asAdministrator(() -> deliveries.newest(saved.channel().id()));
  }

  private Delivery newest(SavedChannel saved) {
    return all(saved).getFirst();
  }

  private Channel channel(SavedChannel saved) {
    return asAdministrator(channels::list).stream()
        .filter(channel -> channel.id().equals(saved.channel().id()))
        .findFirst()
        .orElseThrow();
  }

  private void dueNow(SavedChannel saved) {
    set(saved, "next_attempt_at = now()");
    assertThat(Tenants.find()).isEmpty();
  }

  private void set(SavedChannel saved, String assignment) {
    TestOrganizations.execute(
        database,
        "update notification_deliveries set %s where channel_id = '%s'"
            .formatted(assignment, saved.channel().id()));
  }

  private static String signature(SigningSecret secret, Received received) throws Exception {
    var key = secret.reveal(text -> Base64.getDecoder().decode(text.substring("whsec_".length())));
    var mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    var signed =
        "%s.%s.%s"
            .formatted(
                received.headers().get("webhook-id"),
                received.headers().get("webhook-timestamp"),
                received.body());
    return "v1,"
        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
  }
}
