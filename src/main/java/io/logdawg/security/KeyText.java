package io.logdawg.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * The text of an API key: {@code ldg_}, 256 random bits as 43 characters of base64url, and a CRC-32
 * of both as 6 more, so that a secret scanner recognises one and tells it from a look-alike. It is
 * kept as its SHA-256: a slow password hash protects what people choose, and would only slow down
 * each request for what nobody can guess.
 */
final class KeyText {

  static final String PREFIX = "ldg_";

  /** Shown in lists: the prefix and six characters. */
  private static final int SHOWN = 10;

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private KeyText() {}

  static String random() {
    byte[] bits = new byte[32];
    RANDOM.nextBytes(bits);
    String body = PREFIX + BASE64.encodeToString(bits);
    return body + checksum(body);
  }

  static String checksum(String body) {
    CRC32 crc = new CRC32();
    crc.update(body.getBytes(StandardCharsets.US_ASCII));
    int value = (int) crc.getValue();
    return BASE64.encodeToString(
        new byte[] {
          (byte) (value >>> 24), (byte) (value >>> 16), (byte) (value >>> 8), (byte) value
        });
  }

  static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is missing from this Java runtime", impossible);
    }
  }

  static String shown(String key) {
    return key.substring(0, Math.min(SHOWN, key.length() / 2));
  }
}
