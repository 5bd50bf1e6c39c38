package io.logdawg.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Presets for the local default; its text form hides them.
 *
 * @param adminPassword the local administrator's, in place of a random one
 * @param apiKey a key of the first organization that is good from the first start
 */
@ConfigurationProperties("logdawg")
record SecuritySettings(@Nullable String adminPassword, @Nullable String apiKey) {

  @Override
  public String toString() {
    return "SecuritySettings[hidden]";
  }
}
