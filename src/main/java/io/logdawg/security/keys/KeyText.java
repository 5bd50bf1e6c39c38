package io.logdawg.security.keys;

import java.nio.ByteBuffer;
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

  /** Of any key, preset ones too. */
  static final int LONGEST = 500;

  private static final String PREFIX = "ldg_";

  /** Of a key's start in lists: the prefix and six characters. */
  private static final int SHOWN = 10;

  private static final int RANDOM_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private KeyText() {}

  static String random() {
    var bits = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(bits);
    var key = PREFIX + BASE64.encodeToString(bits);
    return key + checksum(key);
  }

  static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  /** What tells a key apart in lists; never more than a quarter of it. */
  static String shown(String key) {
    return key.substring(0, Math.min(SHOWN, key.length() / 4));
  }

  private static String checksum(String text) {
    var crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    return BASE64.encodeToString(
        ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array());
  }
}
