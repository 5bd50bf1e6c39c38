package io.logdawg.database.embedded;

import io.logdawg.database.Login;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.core.io.ClassPathResource;

/** What an administrator does for an external database, done by the superuser of our own. */
final class Bootstrap {

  private static final String DATABASE = "logdawg";

  /** The logins, with passwords that are good until the next start. */
  record Logins(Login application, Login owner) {}

  private Bootstrap() {}

  static Logins run(Server server) throws IOException {
    try {
      try (var connection = connect(server.login("postgres"))) {
        createDatabase(connection);
      }
      var login = server.login(DATABASE);
      try (var connection = connect(login)) {
        execute(connection, script());
        return new Logins(
            withNewPassword(connection, login.url(), "logdawg"),
            withNewPassword(connection, login.url(), "logdawg_owner"));
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static Connection connect(Login login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.user(), login.password());
  }

  private static void createDatabase(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
      if (!found.next()) {
        execute(connection, "create database " + DATABASE);
      }
    }
  }

  private static String script() throws IOException {
    return new ClassPathResource("db/bootstrap.sql").getContentAsString(StandardCharsets.UTF_8);
  }

  private static Login withNewPassword(Connection connection, String url, String role)
      throws SQLException {
    var password = Passwords.random();
    execute(connection, "alter role %s password '%s'".formatted(role, password));
    return new Login(url, role, password);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
