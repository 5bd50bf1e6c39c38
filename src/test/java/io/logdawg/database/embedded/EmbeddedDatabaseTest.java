package io.logdawg.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.database.DatabaseUnavailableException;
import io.logdawg.database.Login;
import io.logdawg.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds, and makes of it. */
class EmbeddedDatabaseTest {

  private static final Path BINARIES = Path.of("target/postgres-binaries");

  private Path home;

  @BeforeEach
  void aHomeWithABlankInItsName(@TempDir Path directory) {
    home = directory.resolve("log dawg");
  }

  @Test
  void keepsItsDataFromOneStartToTheNext() throws SQLException {
    try (var first = open()) {
      execute(first.owner(), "create table kept as select 42 as answer");
    }

    try (var second = open()) {
      assertThat(single(second.owner(), "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aSecondOnTheSameHomeIsRefusedInOneSentence() {
    try (var _ = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(DatabaseUnavailableException.class)
          .hasMessage("Another Log Dawg is running on %s.".formatted(home));
    }
  }

  @Test
  void theServerOfAKilledProcessIsStoppedAndItsDataKept() throws Exception {
    try (var first = open()) {
      execute(first.owner(), "create table kept as select 42 as answer");
    }
    KilledProcess.openAndKill(home, BINARIES);
    var leftOver = serverProcess();
    assertThat(leftOver.isAlive()).isTrue();

    try (var next = open()) {
      assertThat(leftOver.isAlive()).isFalse();
      assertThat(single(next.owner(), "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void aProcessIdThatIsAnotherProgramsByNowIsIgnoredAndThatProgramSpared() throws Exception {
    open().close();
    var other = new ProcessBuilder("sleep", "60").start();
    Files.writeString(
        home.resolve("postgres/postmaster.pid"), other.pid() + "\n/elsewhere\n1\n5432\n\n\n\n");

    try (var _ = open()) {
      assertThat(other.isAlive()).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void aFirstStartThatWasBrokenOffIsBegunAnew() throws Exception {
    open().close();
    Files.createFile(home.resolve("postgres.unfinished"));
    Files.delete(home.resolve("postgres/global/pg_control"));

    try (var database = open()) {
      assertThat(single(database.owner(), "select 1")).isEqualTo("1");
    }
    assertThat(home.resolve("postgres.unfinished")).doesNotExist();
  }

  @Test
  void damagedDataIsReportedAndNeverThrownAway() throws Exception {
    open().close();
    Files.delete(home.resolve("postgres/global/pg_control"));

    var impatient = new Server.Options(BINARIES.toAbsolutePath(), Map.of(), Duration.ofSeconds(3));
    assertThatThrownBy(() -> EmbeddedDatabase.open(home, impatient))
        .isInstanceOf(DatabaseUnavailableException.class)
        .hasMessageContaining(home.toString());
    assertThat(home.resolve("postgres/PG_VERSION")).exists();
    assertThat(home.resolve("postgres.log")).content().contains("pg_control");
  }

  private EmbeddedDatabase open() {
    return EmbeddedDatabase.open(home, BINARIES, Map.of());
  }

  private ProcessHandle serverProcess() throws IOException {
    var pid = Files.readAllLines(home.resolve("postgres/postmaster.pid")).getFirst().strip();
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void execute(Login login, String sql) throws SQLException {
    try (var connection = TestDatabase.connect(login);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String single(Login login, String sql) throws SQLException {
    try (var connection = TestDatabase.connect(login);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
