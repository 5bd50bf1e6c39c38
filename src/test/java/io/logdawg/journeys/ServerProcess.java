package io.logdawg.journeys;

import static org.awaitility.Awaitility.await;

import io.logdawg.LogDawg;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application in a process of its own, on its embedded database, as a person starts it. */
final class ServerProcess {

  private static final String KEY = "a-preset-key-for-tests-only";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path home;
  private final int port;
  private final Process process;

  private ServerProcess(Path home, int port, Process process) {
    this.home = home;
    this.port = port;
    this.process = process;
  }

  /** Returns once it is ready. */
  static ServerProcess start(Path home) throws IOException {
    int port = freePort();
    Path log = home.resolve("server.log");
    var builder =
        new ProcessBuilder(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                LogDawg.class.getName()));
    var environment = builder.environment();
    environment.put("LOGDAWG_HOME", home.toString());
    environment.put("LOGDAWG_API_KEY", KEY);
    environment.put("LOGDAWG_SOURCE_ALLOWED_HOSTS", "127.0.0.1");
    environment.put("SERVER_PORT", String.valueOf(port));
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    var server = new ServerProcess(home, port, builder.start());
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(server::isReady);
    return server;
  }

  /** As {@code kill -9} does; its database's processes stay behind. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** As a supervisor does; its database stops with it. */
  void stop() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    var request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build();
    return json(http.send(request, BodyHandlers.ofString()));
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return json(http.send(request(path).GET().build(), BodyHandlers.ofString()));
  }

  private boolean isReady() throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("The server ended: see " + home.resolve("server.log"));
    }
    try {
      var health = request("/api/v1/health").GET().build();
      return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(10))
        .header("Authorization", "Bearer " + KEY);
  }

  private static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() / 100 != 2) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    return JSON.readTree(response.body());
  }

  /** An empty entry, as the test runner leaves one, would be the working directory. */
  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> !entry.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
