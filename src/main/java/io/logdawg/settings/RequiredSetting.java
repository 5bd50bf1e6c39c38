package io.logdawg.settings;

import java.util.Locale;

/**
 * A property without which the {@code azure} profile does not start.
 *
 * @param meaning ends the sentence "It is ..."
 */
record RequiredSetting(String property, String meaning) {

  /**
   * As an environment variable:
   * https://docs.spring.io/spring-boot/reference/features/external-config.html.
   */
  String variable() {
    return property
        .replace("-", "")
        .replaceAll("[.\\[]", "_")
        .replace("]", "")
        .toUpperCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "%s (%s): %s".formatted(variable(), property, meaning);
  }
}
