package io.logdawg.secrets.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for {@code *.vault.localhost} and loopback, made once a run by the JDK's keytool.
 */
public final class TestCertificate {

  public static final String PASSWORD = "changeit";

  private static final Path STORE = make();

  private TestCertificate() {}

  /** With key and certificate; good as a trust store too. */
  public static Path store() {
    return STORE;
  }

  /** Shows the certificate, and trusts it alone. */
  public static SSLContext context() {
    try (var in = Files.newInputStream(STORE)) {
      var store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, PASSWORD.toCharArray());
      var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(trusted(store));
      var context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore trusted(KeyStore store) throws IOException, GeneralSecurityException {
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("vault", store.getCertificate("vault"));
    return trusted;
  }

  private static Path make() {
    try {
      var folder = Files.createTempDirectory("logdawg-certificate");
      var store = folder.resolve("vault.p12");
      var keytool =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair -alias vault -keyalg EC -groupname secp256r1 -validity 30",
                  "-dname CN=vault.localhost -ext san=dns:*.vault.localhost,ip:127.0.0.1",
                  "-storetype PKCS12 -storepass " + PASSWORD + " -keystore " + store)
              .redirectErrorStream(true);
      keytool.command(keytool.command().stream().flatMap(TestCertificate::words).toList());
      var process = keytool.start();
      var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
      store.toFile().deleteOnExit();
      folder.toFile().deleteOnExit();
      return store;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> words(String argument) {
    return Stream.of(argument.split(" "));
  }
}
