package io.logdawg.security.accounts;

import java.nio.charset.StandardCharsets;

/** What a password that a person chose must be like. */
final class PasswordRule {

  private static final int SHORTEST = 8;

  /** What bcrypt reads; the rest of a longer one would not count. */
  private static final int LONGEST_BYTES = 72;

  /** Ends the sentence "The password ...". */
  static final String WORDS =
      "must have at least %d characters and at most %d bytes".formatted(SHORTEST, LONGEST_BYTES);

  private PasswordRule() {}

  static boolean isKeptBy(String password) {
    return password.length() >= SHORTEST
        && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES;
  }
}
