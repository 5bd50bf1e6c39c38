package io.logdawg.secrets.testing;

import java.security.SecureRandom;
import java.util.Base64;

/** Values for the secret that master keys are versions of. */
public final class MasterKeys {

  private MasterKeys() {}

  /** As {@code openssl rand -base64 32} makes one. */
  public static String random() {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }
}
