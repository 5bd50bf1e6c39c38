package io.logdawg.security.sessions;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long somebody stays signed in.
 *
 * @param idle without doing anything; an open page that nobody touches is idle
 * @param limit however busy: then the provider is asked again who it is and in which role
 */
@ConfigurationProperties("logdawg.session")
record SessionSettings(@DefaultValue("8h") Duration idle, @DefaultValue("24h") Duration limit) {

  SessionSettings {
    if (!idle.isPositive() || !limit.isPositive()) {
      throw new IllegalArgumentException(
          "logdawg.session.idle and logdawg.session.limit must be longer than nothing.");
    }
  }
}
