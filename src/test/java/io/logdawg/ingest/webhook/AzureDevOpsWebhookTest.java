package io.logdawg.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.codebases.webhooks.DeliveryOutcome;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.TestDatabase;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ApplicationTest
class AzureDevOpsWebhookTest {

  private static final String PUSH = new String(Sent.example("azure-devops-push.json"), UTF_8);

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private Webhooks webhooks;

  private Receiver kennel;

  @BeforeEach
  void open() {
    kennel = Receiver.azureDevOps(database, webhooks);
  }

  @Test
  void aPushBeginsAReport() {
    assertThat(send(Sent.azureDevOps(PUSH).withPassword(kennel.secret)).statusCode())
        .isEqualTo(202);
    assertThat(
            kennel.text(
                "select old_commit || ' ' || new_commit from pushes join reports on id = report_id"
                    + " where repo_id = '%s'".formatted(kennel.repository)))
        .isEqualTo(
            "a0a0000000000000000000000000000000000001 b0b0000000000000000000000000000000000002");
  }

  @Test
  void theSameEventAgainIsARepeat() {
    send(Sent.azureDevOps(PUSH).withPassword(kennel.secret));

    String again = PUSH.replace("\"notificationId\": 7", "\"notificationId\": 8");

    assertThat(send(Sent.azureDevOps(again).withPassword(kennel.secret)).statusCode())
        .isEqualTo(200);
    assertThat(kennel.reports()).isEqualTo("1");
  }

  @Test
  void withoutThePasswordItIs401() {
    assertThat(send(Sent.azureDevOps(PUSH)).statusCode()).isEqualTo(401);
    assertThat(send(Sent.azureDevOps(PUSH).withPassword("wrong")).statusCode()).isEqualTo(401);
    assertThat(send(Sent.azureDevOps(PUSH).withPassword("")).statusCode()).isEqualTo(401);
    assertThat(send(Sent.azureDevOps(PUSH).with("Authorization", "Basic !")).statusCode())
        .isEqualTo(401);
    assertThat(kennel.deliveries()).isEmpty();
  }

  @Test
  void aSignatureIsNoPassword() {
    assertThat(send(Sent.azureDevOps(PUSH).signed(kennel.secret)).statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"refUpdates\": []}", "null", "7", "{\"pushId\": 12}"})
  void aPayloadWithoutDetailsBeginsAReportOfWhatHasChangedSince(String resource) {
    String json =
        "{\"id\": \"e-1\", \"eventType\": \"git.push\", \"resource\": %s}".formatted(resource);

    assertThat(send(Sent.azureDevOps(json).withPassword(kennel.secret)).statusCode())
        .isEqualTo(202);
    assertThat(
            kennel.text(
                "select new_commit is null from pushes join reports on id = report_id where repo_id"
                    + " = '%s'".formatted(kennel.repository)))
        .isEqualTo("t");
  }

  @Test
  void theButtonThatTriesASubscriptionIsAPing() {
    String json =
        PUSH.replace(
            "11111111-1111-4111-8111-111111111111", "00000000-0000-0000-0000-000000000000");

    assertThat(send(Sent.azureDevOps(json).withPassword(kennel.secret)).statusCode())
        .isEqualTo(200);
    assertThat(kennel.deliveries().getFirst().outcome()).isEqualTo(DeliveryOutcome.PING);
  }

  @Test
  void anotherEventIsNoted() {
    String json = PUSH.replace("\"git.push\"", "\"build.complete\"");

    assertThat(send(Sent.azureDevOps(json).withPassword(kennel.secret)).statusCode())
        .isEqualTo(200);
    assertThat(kennel.deliveries().getFirst().outcome()).isEqualTo(DeliveryOutcome.OTHER_EVENT);
  }

  @Test
  void ofSeveralRefsTheDefaultBranchCounts() {
    String side =
        "{\"name\": \"refs/heads/side\", \"oldObjectId\": \"%s\", \"newObjectId\": \"%s\"}, "
            .formatted("0".repeat(40), "c".repeat(40));
    String json = PUSH.replace("\"refUpdates\": [ ", "\"refUpdates\": [ " + side);

    assertThat(send(Sent.azureDevOps(json).withPassword(kennel.secret)).statusCode())
        .isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"id\": \"1\"}", "{\"eventType\": \"git.push\"}"})
  void whatIsNoEventIs400(String json) {
    assertThat(send(Sent.azureDevOps(json).withPassword(kennel.secret)).statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> send(Sent delivery) {
    return delivery.to(port, kennel.repository);
  }
}
