package io.logdawg.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.database.Login;
import io.logdawg.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunningServerTest {

  @TempDir static Path home;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void open() {
    database = EmbeddedDatabase.open(home, Path.of("target/postgres-binaries"), Map.of());
  }

  @AfterAll
  static void close() {
    database.close();
  }

  static Stream<Login> logins() {
    return Stream.of(database.application(), database.owner(), database.superuser());
  }

  @ParameterizedTest
  @MethodSource("logins")
  void everybodyIsAskedForAPassword(Login login) {
    assertThatThrownBy(() -> TestDatabase.connect(new Login(login.url(), login.user(), "guess")))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void writesAreDurable() throws SQLException {
    assertThat(show("fsync")).isEqualTo("on");
    assertThat(show("synchronous_commit")).isEqualTo("on");
  }

  @Test
  void onlyThisMachineCanConnect() throws SQLException {
    assertThat(show("listen_addresses")).isEqualTo("localhost");
    assertThat(show("unix_socket_directories")).isEmpty();
  }

  @Test
  void itsFilesAreForItsUserAlone() throws IOException {
    assertThat(permissions(home.resolve("postgres.password"))).isEqualTo("rw-------");
    assertThat(permissions(home.resolve("postgres"))).isEqualTo("rwx------");
  }

  private static String show(String setting) throws SQLException {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("show " + setting)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
