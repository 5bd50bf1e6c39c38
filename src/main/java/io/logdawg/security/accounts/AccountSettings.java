package io.logdawg.security.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Its text form hides the password.
 *
 * @param adminPassword the local administrator's, in place of a random one
 */
@ConfigurationProperties("logdawg")
record AccountSettings(@Nullable String adminPassword) {

  private static final int SHORTEST = 8;

  /** What bcrypt reads; the rest of a longer one would not count. */
  private static final int LONGEST_BYTES = 72;

  AccountSettings {
    if (adminPassword != null && !adminPassword.isBlank()) {
      var bytes = adminPassword.getBytes(StandardCharsets.UTF_8).length;
      if (adminPassword.length() < SHORTEST || bytes > LONGEST_BYTES) {
        throw new IllegalArgumentException(
            "LOGDAWG_ADMIN_PASSWORD must have at least %d characters and at most %d bytes."
                .formatted(SHORTEST, LONGEST_BYTES));
      }
    }
  }

  Optional<String> presetPassword() {
    return Optional.ofNullable(adminPassword).filter(password -> !password.isBlank());
  }

  @Override
  public String toString() {
    return "AccountSettings[]";
  }
}
