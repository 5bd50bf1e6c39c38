package io.logdawg.source.http;

import io.logdawg.base.Failure;
import java.time.Instant;
import java.util.Optional;

/** What a provider's statuses and headers mean. */
public interface Provider {

  /** For people, and for failures: "GitHub". */
  String label();

  /** What went wrong, for any answer below 500; empty where the body can be read. */
  Optional<Failure> failureOf(HttpAnswer answer);

  /** What went wrong where a redirect is a way of refusing; empty where it only says "moved". */
  default Optional<Failure> failureOfRedirect(HttpAnswer answer) {
    return Optional.empty();
  }

  /** Until when no further request would be answered, by what a good answer says. */
  default Optional<Instant> spentUntil(HttpAnswer answer) {
    return Optional.empty();
  }

  /** Until when the provider, which delayed this answer, asks for fewer requests. */
  default Optional<Instant> slowUntil(HttpAnswer answer) {
    return Optional.empty();
  }
}
