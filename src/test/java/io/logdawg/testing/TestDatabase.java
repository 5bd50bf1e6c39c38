package io.logdawg.testing;

import io.logdawg.database.Login;
import io.logdawg.database.embedded.EmbeddedDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * A database with all tables and no rows. One real server serves the whole run of tests; each
 * database is a copy of one that Liquibase has filled once, which takes some 50 ms.
 */
public record TestDatabase(String name) {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  public static TestDatabase create() {
    var name = "test_" + NUMBERS.incrementAndGet();
    try (var connection = connect(Server.DATABASE.superuser());
        var statement = connection.createStatement()) {
      statement.execute("create database %s template logdawg owner logdawg_owner".formatted(name));
      statement.execute("grant connect on database %s to logdawg".formatted(name));
      return new TestDatabase(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As the application's pool connects, before it becomes {@code logdawg_app}. */
  public Login application() {
    return here(Server.DATABASE.application());
  }

  public Login owner() {
    return here(Server.DATABASE.owner());
  }

  public Login superuser() {
    return here(Server.DATABASE.superuser());
  }

  public static Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  private Login here(Login login) {
    return new Login(
        login.url().replaceFirst("/logdawg$", "/" + name), login.user(), login.password());
  }

  private static final class Server {
    /** Unpacking takes seconds: once for all runs. */
    private static final Path BINARIES = Path.of("target/postgres-binaries");

    static final EmbeddedDatabase DATABASE = start();

    private static EmbeddedDatabase start() {
      try {
        var home = Files.createTempDirectory("logdawg-test");
        var database =
            EmbeddedDatabase.open(home, BINARIES, Map.of("fsync", "off", "max_connections", "500"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database, home)));
        migrate(database.owner());
        return database;
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }

    /** Spring closes its applications in a hook that runs beside this one; they still need it. */
    private static void awaitApplications() {
      for (var thread : Thread.getAllStackTraces().keySet()) {
        if (thread.getName().equals("SpringApplicationShutdownHook")) {
          try {
            thread.join(Duration.ofSeconds(20));
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
      }
    }

    private static void migrate(Login owner) throws Exception {
      var liquibase = new SpringLiquibase();
      liquibase.setDataSource(
          new SimpleDriverDataSource(
              new org.postgresql.Driver(), owner.url(), owner.user(), owner.password()));
      liquibase.setChangeLog("classpath:/db/changelog/db.changelog-master.yaml");
      liquibase.setResourceLoader(new DefaultResourceLoader());
      liquibase.afterPropertiesSet();
    }

    private static void stop(EmbeddedDatabase database, Path home) {
      awaitApplications();
      database.close();
      try {
        FileSystemUtils.deleteRecursively(home);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
