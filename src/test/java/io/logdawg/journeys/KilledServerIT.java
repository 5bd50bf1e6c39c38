package io.logdawg.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.source.testing.GitHubDouble;
import io.logdawg.source.testing.ShopHistory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A process dies amid its work, and the next one finishes what it promised. */
class KilledServerIT {

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  private final GitHubDouble github = GitHubDouble.serving(new ShopHistory().builder);

  @AfterEach
  void stop() {
    github.close();
  }

  @Test
  void everyLogThatWasAcceptedBeforeAKillHasItsReportExactlyOnceAfterIt() throws Exception {
    ServerProcess first = ServerProcess.start(home);
    String repository = connect(first);
    // One diagnosis waits for its provider when the process dies; others are queued behind it.
    github.hangNext();
    String hanging = post(first, repository, 0);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> status(first, hanging).get("status").asString().equals("processing"));

    List<String> accepted = new ArrayList<>(List.of(hanging));
    accepted.addAll(postWhileKilling(first, repository));
    ServerProcess second = ServerProcess.start(home);
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(500))
          .untilAsserted(() -> {
            for (String id : accepted) {
              assertThat(status(second, id).get("status").asString()).isEqualTo("complete");
            }
          });

      List<String> reports = reports(second);
      assertThat(reports).doesNotHaveDuplicates().containsAll(titles(second, accepted));
      assertThat(second.get("/api/v1/stats").get("failed").asInt()).isZero();
    } finally {
      second.stop();
    }
  }

  @Test
  void aServerThatIsAskedToStopHandsItsDiagnosisToTheNext() throws Exception {
    ServerProcess first = ServerProcess.start(home);
    String repository = connect(first);
    github.hangNext();
    String hanging = post(first, repository, 0);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> status(first, hanging).get("status").asString().equals("processing"));

    first.stop();
    ServerProcess second = ServerProcess.start(home);
    try {
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> status(second, hanging).get("status").asString().equals("complete"));
    } finally {
      second.stop();
    }
  }

  private String connect(ServerProcess server) throws IOException, InterruptedException {
    return server
        .post(
            "/api/v1/repositories",
            Map.of(
                "provider",
                "github",
                "url",
                github.url().toString(),
                "api_url",
                github.base() + "/api/v3"))
        .get("id")
        .asString();
  }

  /** Twenty logs from several senders; the process is killed once five are accepted. */
  private List<String> postWhileKilling(ServerProcess server, String repository) throws Exception {
    List<String> accepted = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger unanswered = new AtomicInteger();
    try (var senders = Executors.newFixedThreadPool(4)) {
      IntStream.rangeClosed(1, 20)
          .forEach(number ->
              senders.execute(() -> {
                try {
                  accepted.add(post(server, repository, number));
                } catch (IOException killed) {
                  // No answer, no promise.
                  unanswered.incrementAndGet();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }));
      await().atMost(Duration.ofSeconds(20)).until(() -> accepted.size() >= 5);
      server.kill();
    }
    assertThat(accepted.size() + unanswered.get()).isEqualTo(20);
    return accepted;
  }

  private static String post(ServerProcess server, String repository, int number)
      throws IOException, InterruptedException {
    String name = "Cart" + Character.toString('a' + number);
    String log =
        "shop.%sException: tax of %s\n\tat %s.total(Cart.java:3)\n".formatted(name, name, name);
    return server
        .post(
            "/api/v1/logs/diagnose",
            Map.of("repository", repository, "log_data", Map.of("content", log)))
        .get("diagnosis_id")
        .asString();
  }

  private static JsonNode status(ServerProcess server, String id)
      throws IOException, InterruptedException {
    return server.get("/api/v1/logs/diagnose/status/" + id);
  }

  private static List<String> reports(ServerProcess server)
      throws IOException, InterruptedException {
    JsonNode listed = server.get("/api/v1/reports?limit=200").get("reports");
    return StreamSupport.stream(listed.spliterator(), false)
        .map(report -> report.get("error_type").asString())
        .toList();
  }

  private static List<String> titles(ServerProcess server, List<String> ids)
      throws IOException, InterruptedException {
    List<String> types = new ArrayList<>();
    for (String id : ids) {
      types.add(
          server
              .get("/api/v1/reports/" + status(server, id).get("report_id").asString())
              .get("error_type")
              .asString());
    }
    return types;
  }
}
