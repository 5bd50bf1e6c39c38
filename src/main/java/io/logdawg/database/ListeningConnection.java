package io.logdawg.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A connection that listens on every {@link Channel}. */
record ListeningConnection(Connection connection) implements AutoCloseable {

  /** Between two looks whether the other end is still there. */
  private static final Duration WAIT = Duration.ofSeconds(5);

  private static final int ANSWER_SECONDS = 10;

  record Announcement(String channel, String payload) {}

  static ListeningConnection open(JdbcConnectionDetails database) throws SQLException {
    var properties = new Properties();
    PGProperty.USER.set(properties, database.getUsername());
    PGProperty.PASSWORD.set(properties, database.getPassword());
    PGProperty.APPLICATION_NAME.set(properties, "logdawg announcements");
    PGProperty.SOCKET_TIMEOUT.set(properties, ANSWER_SECONDS);
    PGProperty.CONNECT_TIMEOUT.set(properties, ANSWER_SECONDS);
    var opened =
        new ListeningConnection(DriverManager.getConnection(database.getJdbcUrl(), properties));
    try {
      opened.execute("set role logdawg_app");
      for (var channel : Channel.values()) {
        opened.execute("listen " + channel.id());
      }
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw e;
    }
  }

  /** Waits for announcements; none if none came within some seconds. */
  List<Announcement> next() throws SQLException {
    var notifications =
        connection.unwrap(PGConnection.class).getNotifications((int) WAIT.toMillis());
    if (notifications == null || notifications.length == 0) {
      execute("select"); // a connection that died silently fails here
      return List.of();
    }
    return Arrays.stream(notifications)
        .map(received -> new Announcement(received.getName(), received.getParameter()))
        .toList();
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
