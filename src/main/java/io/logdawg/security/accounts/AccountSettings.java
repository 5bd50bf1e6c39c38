package io.logdawg.security.accounts;

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

  AccountSettings {
    if (adminPassword != null
        && !adminPassword.isBlank()
        && !PasswordRule.isKeptBy(adminPassword)) {
      throw new IllegalArgumentException("LOGDAWG_ADMIN_PASSWORD " + PasswordRule.WORDS + ".");
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
