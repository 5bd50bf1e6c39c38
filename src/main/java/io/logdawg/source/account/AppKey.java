package io.logdawg.source.account;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.function.Function;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * A GitHub App's identity: it signs with its private key, and gets tokens for the repositories that
 * it is installed on.
 *
 * @see <a
 *     href="https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app">authenticating
 *     as an App</a>
 */
public final class AppKey implements ProviderSecret {

  /** Two thousand and forty-eight bits is what GitHub makes, and the least that RS256 takes. */
  private static final int LEAST_BITS = 2048;

  private static final int LONGEST_PEM = 16_000;
  private static final Pattern APP_ID = Pattern.compile("[A-Za-z0-9.]{1,40}");
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN (RSA )?PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)"
              + "-----END (?:RSA )?PRIVATE KEY-----\\s*");

  private final String appId;
  private final String pem;
  private final RSAPrivateKey key;

  private AppKey(String appId, String pem, RSAPrivateKey key) {
    this.appId = appId;
    this.pem = pem;
    this.key = key;
  }

  /**
   * @param pem an RSA key as GitHub hands it out (PKCS#1) or converted (PKCS#8), not encrypted
   * @throws IllegalArgumentException if it is not; the message does not quote it
   */
  public static AppKey of(String appId, String pem) {
    if (!isAppId(appId)) {
      throw new IllegalArgumentException("not an App's id");
    }
    return new AppKey(appId, pem, rsa(plain(pem)));
  }

  /** Digits, or the client id ({@code Iv23…}) that GitHub takes in its place. */
  public static boolean isAppId(String text) {
    return APP_ID.matches(text);
  }

  public String appId() {
    return appId;
  }

  /** Hands the key, as it was given, to code that seals it. */
  public <T> T reveal(Function<String, T> use) {
    return use.apply(pem);
  }

  /** Hands the key to code that signs with it. */
  public <T> T sign(Function<PrivateKey, T> use) {
    return use.apply(key);
  }

  /**
   * In one form, whatever stands between its lines: the parser's patterns do not bear all of it.
   */
  private static String plain(String pem) {
    Matcher parts = PEM.matcher(pem);
    if (pem.length() > LONGEST_PEM || !parts.matches()) {
      throw new IllegalArgumentException("not a PEM private key");
    }
    String kind = parts.group(1) == null ? "PRIVATE KEY" : "RSA PRIVATE KEY";
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(kind, parts.group(2).replaceAll("\\s", ""));
  }

  private static RSAPrivateKey rsa(String pem) {
    PrivateKey found;
    try {
      found = PemContent.of(pem).getPrivateKey();
    } catch (IllegalStateException | IllegalArgumentException e) {
      throw new IllegalArgumentException("not a private key", e);
    }
    if (!(found instanceof RSAPrivateKey rsa) || rsa.getModulus().bitLength() < LEAST_BITS) {
      throw new IllegalArgumentException("not an RSA key of at least 2048 bits");
    }
    return rsa;
  }

  @Override
  public String toString() {
    return "AppKey[hidden]";
  }
}
