package io.logdawg.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.codebases.webhooks.Delivery;
import io.logdawg.codebases.webhooks.DeliveryOutcome;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.testing.ApplicationTest;
import io.logdawg.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ApplicationTest
class GitHubWebhookTest {

  private static final String HEAD = "6113728f27ae82c7b1a177c8d03f9e96e0adf246";
  private static final String OLD = "a0a0000000000000000000000000000000000001";
  private static final String PUSH =
      """
      {"ref": "refs/heads/master", "before": "%s", "after": "%s"}
      """
          .formatted(OLD, HEAD);

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  @Autowired private Webhooks webhooks;

  private Receiver shop;

  @BeforeEach
  void open() {
    shop = Receiver.gitHub(database, webhooks, "master");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void gitHubsExamplesOfAPingAreNoted(int number) {
    byte[] json = Sent.example("github-ping-%d.json".formatted(number));

    assertThat(send(Sent.gitHub("ping", json).signed(shop.secret)).statusCode()).isEqualTo(200);
    assertThat(outcome()).isEqualTo(DeliveryOutcome.PING);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 6})
  void gitHubsExamplesOfAPushBeginAReport(int number) {
    byte[] json = Sent.example("github-push-%d.json".formatted(number));

    HttpResponse<String> answer = send(Sent.gitHub("push", json).signed(shop.secret));

    assertThat(answer.statusCode()).isEqualTo(202);
    String report = json(answer).path("report_id").asString("");
    assertThat(
            shop.text(
                "select trigger || ' ' || ref from reports where id = '%s'".formatted(report)))
        .isEqualTo("push " + HEAD);
    assertThat(shop.deliveries())
        .singleElement()
        .extracting(Delivery::outcome, Delivery::ref, Delivery::report)
        .containsExactly(DeliveryOutcome.REPORTED, "refs/heads/master", UUID.fromString(report));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void gitHubsExamplesOfTagsAreNotedOnly(int number) {
    byte[] json = Sent.example("github-push-%d.json".formatted(number));

    assertThat(send(Sent.gitHub("push", json).signed(shop.secret)).statusCode()).isEqualTo(200);
    assertThat(outcome()).isEqualTo(DeliveryOutcome.OTHER_REF);
    assertThat(shop.reports()).isEqualTo("0");
  }

  @Test
  void theSameComesAsAForm() {
    byte[] json = Sent.example("github-push-5.json");

    assertThat(send(Sent.gitHubForm("push", json).signed(shop.secret)).statusCode()).isEqualTo(202);
    assertThat(
            shop.text(
                "select new_commit from pushes join reports on id = report_id where"
                    + " repo_id = '%s'".formatted(shop.repository)))
        .isEqualTo(HEAD);
  }

  @Test
  void whatIsNotSignedIs401() {
    HttpResponse<String> answer = send(Sent.gitHub("push", PUSH));

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(json(answer).path("detail").asString("")).contains("secret");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(shop.deliveries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256=", "sha256=00", "", "nonsense", "sha1=abc", "sha256=ü"})
  void aSignatureThatIsNoneIs401(String signature) {
    assertThat(send(Sent.gitHub("push", PUSH).with("X-Hub-Signature-256", signature)).statusCode())
        .isEqualTo(401);
  }

  @Test
  void aSignatureWithAnotherSecretIs401() {
    assertThat(send(Sent.gitHub("push", PUSH).signed("another-secret")).statusCode())
        .isEqualTo(401);
    assertThat(shop.reports()).isEqualTo("0");
  }

  @Test
  void theSecretBeforeIsGoodNoLonger() {
    shop.renewSecret();

    assertThat(send(Sent.gitHub("push", PUSH).signed(shop.secret)).statusCode()).isEqualTo(401);
  }

  @Test
  void anApiKeyIsNoSignature() {
    assertThat(
            send(Sent.gitHub("push", PUSH).with("Authorization", "Bearer " + ApplicationTest.KEY))
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void anotherOrganizationsSecretIs401() {
    Receiver other = Receiver.gitHub(database, webhooks, "master");

    assertThat(send(Sent.gitHub("push", PUSH).signed(other.secret)).statusCode()).isEqualTo(401);
    assertThat(other.deliveries()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"01981111-2222-7333-8444-555566667777", "none", "1"})
  void anUnknownRepositoryIs404(String repository) {
    assertThat(Sent.gitHub("push", PUSH).signed(shop.secret).to(port, repository).statusCode())
        .isEqualTo(404);
    assertThat(Sent.gitHub("push", PUSH).to(port, repository).statusCode()).isEqualTo(404);
  }

  @Test
  void aRepositoryWithoutASecretIs404() {
    shop.text(
        "update repositories set webhook_secret = null, webhook_secret_at = null where id = '%s' returning id"
            .formatted(shop.repository));

    assertThat(send(Sent.gitHub("push", PUSH).signed(shop.secret)).statusCode()).isEqualTo(404);
  }

  @Test
  void aDeliveryThatComesAgainIs200AndDoesNothing() {
    Sent push = Sent.gitHub("push", PUSH).signed(shop.secret);
    assertThat(send(push).statusCode()).isEqualTo(202);

    HttpResponse<String> again = send(push);

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again).path("outcome").asString("")).isEqualTo("repeat");
    assertThat(shop.reports()).isEqualTo("1");
    assertThat(shop.deliveries()).hasSize(1);
  }

  @Test
  void ofTheSameDeliveryEightTimesAtOnceOneBeginsAReport() {
    Sent push = Sent.gitHub("push", PUSH).signed(shop.secret);

    long begun =
        IntStream.range(0, 8).parallel().filter(_ -> send(push).statusCode() == 202).count();

    assertThat(begun).isEqualTo(1);
    assertThat(shop.reports()).isEqualTo("1");
  }

  @Test
  void theSameDeliveryIdAtAnotherOrganizationIsAnotherDelivery() {
    Receiver other = Receiver.gitHub(database, webhooks, "master");
    Sent push = Sent.gitHub("push", PUSH);

    assertThat(send(push.signed(shop.secret)).statusCode()).isEqualTo(202);
    assertThat(push.signed(other.secret).to(port, other.repository).statusCode()).isEqualTo(202);
    assertThat(other.reports()).isEqualTo("1");
    assertThat(shop.reports()).isEqualTo("1");
  }

  @Test
  void anotherEventIsNoted() {
    assertThat(send(Sent.gitHub("issues", "{}").signed(shop.secret)).statusCode()).isEqualTo(200);
    assertThat(outcome()).isEqualTo(DeliveryOutcome.OTHER_EVENT);
  }

  @Test
  void anotherBranchIsNoted() {
    String json = PUSH.replace("heads/master", "heads/feature/x");

    assertThat(send(Sent.gitHub("push", json).signed(shop.secret)).statusCode()).isEqualTo(200);
    assertThat(shop.deliveries())
        .singleElement()
        .extracting(Delivery::outcome, Delivery::ref)
        .containsExactly(DeliveryOutcome.OTHER_REF, "refs/heads/feature/x");
  }

  @Test
  void aDeletedBranchIsNoted() {
    String json = PUSH.replace(HEAD, "0".repeat(40));

    assertThat(send(Sent.gitHub("push", json).signed(shop.secret)).statusCode()).isEqualTo(200);
    assertThat(outcome()).isEqualTo(DeliveryOutcome.DELETED);
    assertThat(shop.reports()).isEqualTo("0");
  }

  @Test
  void thirtyMegabytesAre413() {
    byte[] body = "[%s]".formatted("1,".repeat(15_000_000)).getBytes(UTF_8);

    assertThat(send(Sent.gitHub("push", body).signed(shop.secret)).statusCode()).isEqualTo(413);
  }

  @Test
  void twentyFourMegabytesAreRead() {
    String json = PUSH.replace("{", "{\"commits\": [%s],".formatted("1,".repeat(12_000_000) + "1"));

    assertThat(send(Sent.gitHub("push", json).signed(shop.secret)).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "nothing",
        "{\"ref\": 7}",
        "{\"ref\": \"refs/heads/master\"}",
        "{\"ref\": \"refs/heads/master\", \"before\": \"x\", \"after\": \"y\"}",
        "{\"ref\": \"master\", \"before\": \"" + OLD + "\", \"after\": \"" + HEAD + "\"}",
        "{\"ref\": \"refs/heads/a b\", \"before\": \"" + OLD + "\", \"after\": \"" + HEAD + "\"}"
      })
  void whatIsNoPushIs400ToWhoCanSign(String json) {
    assertThat(send(Sent.gitHub("push", json).signed(shop.secret)).statusCode()).isEqualTo(400);
    assertThat(send(Sent.gitHub("push", json)).statusCode()).isEqualTo(401);
    assertThat(shop.deliveries()).isEmpty();
  }

  @Test
  void aPayloadNestedTenThousandDeepIs400() {
    String json = "{\"commits\": " + "[".repeat(10_000);

    assertThat(send(Sent.gitHub("push", json).signed(shop.secret)).statusCode()).isEqualTo(400);
  }

  @Test
  void aDeliveryWithoutAnIdIs400() {
    assertThat(
            send(Sent.gitHub("push", PUSH).with("X-GitHub-Delivery", "").signed(shop.secret))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFormWithoutAPayloadIs400() {
    assertThat(
            send(Sent.gitHub("push", "other=%7B%7D&x")
                    .with("Content-Type", "application/x-www-form-urlencoded")
                    .signed(shop.secret))
                .statusCode())
        .isEqualTo(400);
  }

  @Test
  void anotherContentTypeIs415() {
    assertThat(
            send(Sent.gitHub("push", PUSH).with("Content-Type", "text/plain").signed(shop.secret))
                .statusCode())
        .isEqualTo(415);
  }

  private HttpResponse<String> send(Sent delivery) {
    return delivery.to(port, shop.repository);
  }

  private DeliveryOutcome outcome() {
    return shop.deliveries().getFirst().outcome();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
