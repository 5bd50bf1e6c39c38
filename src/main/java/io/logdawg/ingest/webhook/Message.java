package io.logdawg.ingest.webhook;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.push.Notice;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that has proved where it comes from.
 *
 * @param id the same when the provider delivers it again
 * @param event the provider's name of it
 */
record Message(String id, String event, Notice notice) {

  private static final int LONGEST = 200;

  /**
   * A delivery's id or event: what a header or a payload says, in visible ASCII.
   *
   * @throws FailureException Invalid, naming the field
   */
  static String name(String field, @Nullable String given) {
    if (given == null
        || given.isEmpty()
        || given.length() > LONGEST
        || !given.chars().allMatch(c -> c > ' ' && c < 127)) {
      throw new FailureException(
          new Failure.Invalid(
              field, "is required, of at most %d visible characters".formatted(LONGEST)));
    }
    return given;
  }
}
