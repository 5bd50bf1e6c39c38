package io.logdawg.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often a minute, by {@code logdawg.limits}; as many may come at once. What is admitted again
 * comes back evenly, not at the full minute. The defaults are meant never to be met by people and
 * their scripts, and to stop a loop that went wild.
 *
 * @param enabled whether anything is counted at all
 */
@ConfigurationProperties("logdawg.limits")
record LimitSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("6000") int apiKey,
    @DefaultValue("30000") int organization,
    @DefaultValue("1200") int diagnose,
    @DefaultValue("60") int stranger,
    @DefaultValue("300") int webhook,
    @DefaultValue("120") int signIn) {

  LimitSettings {
    for (int each : new int[] {apiKey, organization, diagnose, stranger, webhook, signIn}) {
      if (each < 1 || each > 1_000_000) {
        throw new IllegalArgumentException(
            "Each of logdawg.limits must be from 1 to 1000000 a minute");
      }
    }
  }

  int aMinute(Limit limit) {
    return switch (limit) {
      case API_KEY -> apiKey;
      case ORGANIZATION -> organization;
      case DIAGNOSE -> diagnose;
      case STRANGER -> stranger;
      case WEBHOOK -> webhook;
      case SIGN_IN -> signIn;
    };
  }
}
