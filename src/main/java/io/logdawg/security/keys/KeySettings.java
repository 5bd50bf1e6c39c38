package io.logdawg.security.keys;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Its text form hides the key.
 *
 * @param apiKey a key of the local organization that is good from the first start
 */
@ConfigurationProperties("logdawg")
record KeySettings(@Nullable String apiKey) {

  Optional<String> presetKey() {
    return Optional.ofNullable(apiKey);
  }

  @Override
  public String toString() {
    return "KeySettings[]";
  }
}
