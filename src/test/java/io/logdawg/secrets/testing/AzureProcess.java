package io.logdawg.secrets.testing;

import static org.awaitility.Awaitility.await;

import io.logdawg.LogDawg;
import io.logdawg.testing.TestDatabase;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application in a process of its own, since the Azure SDK takes its managed identity from real
 * environment variables and nowhere else, and a vault is told by a host name that the process must
 * resolve and trust.
 */
public final class AzureProcess implements AutoCloseable {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path log;
  private final int port;
  private final Process process;

  private AzureProcess(Path log, int port, Process process) {
    this.log = log;
    this.port = port;
    this.process = process;
  }

  /**
   * @param folder for its log and its home
   * @param environment beside that of this process
   */
  public static AzureProcess start(Path folder, Map<String, String> environment) {
    try {
      var hosts =
          Files.writeString(
              folder.resolve("hosts"), "127.0.0.1 kv1.vault.localhost\n127.0.0.1 localhost\n");
      var log = folder.resolve("process.log");
      var port = freePort();
      var command =
          new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
      command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
      command.add("-Djdk.net.hosts.file=" + hosts);
      command.add("-Djavax.net.ssl.trustStore=" + TestCertificate.store());
      command.add("-Djavax.net.ssl.trustStorePassword=" + TestCertificate.PASSWORD);
      command.addAll(List.of("-cp", classPath(), LogDawg.class.getName()));
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.environment().put("LOGDAWG_HOME", folder.resolve("home").toString());
      builder.environment().put("SERVER_PORT", String.valueOf(port));
      builder.redirectOutput(log.toFile());
      return new AzureProcess(log, port, builder.start());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How to reach the database as the application, in a schema that is there already. */
  public static Map<String, String> on(TestDatabase database) {
    var login = database.application();
    var environment = new HashMap<String, String>();
    environment.put("SPRING_DATASOURCE_URL", login.url());
    environment.put("SPRING_DATASOURCE_USERNAME", login.user());
    environment.put("SPRING_DATASOURCE_PASSWORD", login.password());
    environment.put("SPRING_LIQUIBASE_ENABLED", "false");
    environment.put("SPRING_DATASOURCE_HIKARI_MAXIMUMPOOLSIZE", "5");
    return environment;
  }

  /** Its answer, once it takes requests: before that its health is down. */
  public String get(String path) {
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> tryGet("/actuator/health/readiness").startsWith("200 "));
    return await().until(() -> tryGet(path), answer -> !answer.isEmpty());
  }

  private String tryGet(String path) throws InterruptedException {
    if (!process.isAlive()) {
      throw new IllegalStateException("It ended: " + log());
    }
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
            .timeout(Duration.ofSeconds(10))
            .build();
    try {
      var answer = http.send(request, BodyHandlers.ofString());
      return answer.statusCode() + " " + answer.body();
    } catch (IOException notYet) {
      return "";
    }
  }

  /** Its exit status, once it has ended by itself. */
  public int end() {
    await().atMost(Duration.ofMinutes(2)).until(() -> !process.isAlive());
    return process.exitValue();
  }

  /** All that it has printed. */
  public String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
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
