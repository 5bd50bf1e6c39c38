package io.logdawg.database.embedded;

import java.security.SecureRandom;
import java.util.HexFormat;

final class Passwords {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Passwords() {}

  /** 256 bits as hexadecimal digits, which need no quoting anywhere. */
  static String random() {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
