package io.logdawg.database.embedded;

import io.logdawg.database.Login;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * The server process. The library beneath is made for tests; what it leaves out for their sake
 * (durable writes, passwords, a private place for its binaries) is put back here.
 */
record Server(EmbeddedPostgres postgres, String password) implements Closeable {

  static final String LOG = "postgres.log";

  private static final String PASSWORD = "postgres.password";

  private static final Map<String, String> SETTINGS =
      Map.of(
          "fsync", "on",
          "synchronous_commit", "on",
          "max_connections", "100",
          // Loopback and a password are the only way in.
          "unix_socket_directories", "",
          "listen_addresses", "localhost",
          // A statement of a killed process does not outlive it for long.
          "client_connection_check_interval", "2s",
          // Statements hold people's logs: they do not belong into the server's.
          "log_min_error_statement", "panic",
          "log_error_verbosity", "terse",
          "jit", "off",
          "timezone", "UTC");

  /** Options of initdb: sorting and case that no operating system changes, and no trust. */
  private static final Map<String, String> INITDB =
      Map.of(
          "locale", "C",
          "locale-provider", "builtin",
          "builtin-locale", "C.UTF-8",
          "auth", "scram-sha-256");

  /**
   * @param binaries where the server's programs are unpacked, unless they are there
   * @param settings over {@link #SETTINGS}
   * @param startLimit the library waits that long even for a server that has ended
   */
  record Options(Path binaries, Map<String, String> settings, Duration startLimit) {}

  static Server start(Path home, Path data, Options options) throws IOException {
    var passwordFile = home.resolve(PASSWORD);
    PrivateFiles.createIfAbsent(passwordFile, Passwords.random());
    var password = Files.readString(passwordFile).strip();
    var log = home.resolve(LOG);
    Files.deleteIfExists(log);

    var builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(options.binaries().toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false) // the container of beans knows the right moment
            .setPGStartupWait(options.startLimit())
            .setConnectConfig("password", password)
            .setLocaleConfig("pwfile", passwordFile.toString())
            .setOutputRedirector(Redirect.appendTo(log.toFile()));
    INITDB.forEach(builder::setLocaleConfig);
    SETTINGS.forEach(builder::setServerConfig);
    options.settings().forEach(builder::setServerConfig);
    try {
      return new Server(builder.start(), password);
    } catch (IllegalStateException e) {
      throw new IOException(e); // how the library tells of a program that fails
    }
  }

  /** Before the first start, so that a file that was broken off half way is not taken for one. */
  static void forgetPassword(Path home) throws IOException {
    Files.deleteIfExists(home.resolve(PASSWORD));
  }

  Login login(String database) {
    return new Login(
        "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database),
        "postgres",
        password);
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
