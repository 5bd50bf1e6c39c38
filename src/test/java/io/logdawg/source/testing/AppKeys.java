package io.logdawg.source.testing;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A key pair of a GitHub App, in the forms that a private key is handed around in. */
public final class AppKeys {

  private static final KeyPair PAIR = rsa(2048);

  /** What stands before the PKCS#1 key in PKCS#8: version, algorithm, and the heads of both. */
  private static final int PKCS8_HEAD = 26;

  private AppKeys() {}

  public static RSAPublicKey publicKey() {
    return (RSAPublicKey) PAIR.getPublic();
  }

  /** As GitHub hands it out. */
  public static String pkcs1() {
    byte[] pkcs8 = PAIR.getPrivate().getEncoded();
    return pem("RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, PKCS8_HEAD, pkcs8.length));
  }

  /** As {@code openssl pkcs8 -topk8 -nocrypt} makes it. */
  public static String pkcs8() {
    return pem("PRIVATE KEY", PAIR.getPrivate().getEncoded());
  }

  public static String tooShort() {
    return pem("PRIVATE KEY", rsa(1024).getPrivate().getEncoded());
  }

  public static String pem(String kind, byte[] der) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, lines);
  }

  private static KeyPair rsa(int bits) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(bits);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
