package io.logdawg.database.embedded;

import io.logdawg.database.DatabaseUnavailableException;
import io.logdawg.database.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of this process's own, with its data in {@code postgres} below a home
 * directory, kept from one start to the next. At most one process uses a home at a time.
 *
 * <p>A process that is killed leaves its server running; the next one stops that server and starts
 * its own (see {@link LeftOverServer}). Only the superuser's password is kept on disk, readable by
 * its user alone; the other logins get new ones at each start.
 */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

  /** Long enough to recover after a crash. */
  private static final Duration START_LIMIT = Duration.ofMinutes(1);

  private final HomeLock lock;
  private final Server server;
  private final Bootstrap.Logins logins;

  private EmbeddedDatabase(HomeLock lock, Server server, Bootstrap.Logins logins) {
    this.lock = lock;
    this.server = server;
    this.logins = logins;
  }

  /**
   * @param settings of the server, over the defaults; values without blanks
   * @throws DatabaseUnavailableException if the home is in use, or the server does not start
   */
  public static EmbeddedDatabase open(Path home, Map<String, String> settings) {
    return open(home, home.resolve("postgres-binaries"), settings);
  }

  /** As above, with the server's programs unpacked where others may share them. */
  public static EmbeddedDatabase open(Path home, Path binaries, Map<String, String> settings) {
    return open(home, new Server.Options(binaries.toAbsolutePath(), settings, START_LIMIT));
  }

  static EmbeddedDatabase open(Path home, Server.Options options) {
    var directory = home.toAbsolutePath().normalize();
    try {
      PrivateFiles.createDirectories(directory);
      var lock = HomeLock.take(directory);
      try {
        return start(directory, options, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw new DatabaseUnavailableException(
          "The embedded database in %s could not be started.".formatted(directory),
          "Look into %s, or set SPRING_DATASOURCE_URL to use another database."
              .formatted(directory.resolve(Server.LOG)),
          e);
    }
  }

  private static EmbeddedDatabase start(Path home, Server.Options options, HomeLock lock)
      throws IOException {
    var data = home.resolve("postgres");
    LeftOverServer.stop(data);
    // While it stands, the data directory holds nothing yet that anybody would miss.
    var unfinished = home.resolve("postgres.unfinished");
    if (Files.exists(unfinished)) {
      log.info("The first start in {} was broken off: starting over", home);
      PrivateFiles.deleteRecursively(data);
    } else if (Files.notExists(data)) {
      Files.createFile(unfinished);
    }
    if (Files.notExists(data)) {
      Server.forgetPassword(home);
    }
    var server = Server.start(home, data, options);
    try {
      var logins = Bootstrap.run(server);
      Files.deleteIfExists(unfinished);
      log.info("Embedded PostgreSQL keeps its data in {}", data);
      return new EmbeddedDatabase(lock, server, logins);
    } catch (IOException | RuntimeException e) {
      server.close();
      throw e;
    }
  }

  /** What the application's pool connects as. */
  public Login application() {
    return logins.application();
  }

  /** What changes the schema. */
  public Login owner() {
    return logins.owner();
  }

  /** For tests and maintenance; the application never connects as this. */
  public Login superuser() {
    return server.login("logdawg");
  }

  /** Stops the server; its data stays. */
  @Override
  public void close() {
    try {
      server.close();
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
