package io.logdawg.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of a process that was killed. It is stopped, not taken over: its port and the
 * passwords of its logins went with that process. The caller holds the home's lock, so no living
 * process uses it.
 *
 * <p>{@code postmaster.pid} holds the server's process id in its first line. After a reboot, or in
 * a new container on an old volume, the id may be another program's: PostgreSQL would then refuse
 * to start, so such a file is deleted.
 */
final class LeftOverServer {

  private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private LeftOverServer() {}

  static void stop(Path data) throws IOException {
    var pidFile = data.resolve("postmaster.pid");
    if (Files.notExists(pidFile)) {
      return;
    }
    var process = process(pidFile).filter(candidate -> servesFrom(data, candidate));
    if (process.isPresent()) {
      log.info("Stopping the database server that an earlier process left (pid {})", process.get());
      stop(process.get());
    }
    Files.deleteIfExists(pidFile);
  }

  private static Optional<ProcessHandle> process(Path pidFile) throws IOException {
    try (var lines = Files.lines(pidFile)) {
      return lines
          .findFirst()
          .map(String::strip)
          .filter(line -> line.matches("[0-9]{1,9}"))
          .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
          .filter(ProcessHandle::isAlive);
    }
  }

  private static boolean servesFrom(Path data, ProcessHandle process) {
    var info = process.info();
    var command = info.command().orElse("");
    var arguments = info.arguments().map(words -> String.join(" ", words)).orElse("");
    return command.endsWith("postgres") && arguments.contains(data.toString());
  }

  private static void stop(ProcessHandle server) throws IOException {
    // SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that ProcessHandle offers short of a kill,
    // would wait for every client.
    new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
    try {
      var _ = server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      log.warn("It does not stop within {}: killing it", PATIENCE);
      server.destroyForcibly();
      server.onExit().join();
    } catch (ExecutionException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a database server stops", e);
    }
  }
}
