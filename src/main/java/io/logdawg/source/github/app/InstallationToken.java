package io.logdawg.source.github.app;

import io.logdawg.source.account.Token;
import java.time.Duration;
import java.time.Instant;

/** A token for one repository, for an hour. */
record InstallationToken(Token token, Instant expiresAt) {

  /** A diagnosis that begins with it can end with it. */
  private static final Duration RESERVE = Duration.ofMinutes(5);

  boolean isGoodAt(Instant now) {
    return now.isBefore(expiresAt.minus(RESERVE));
  }
}
