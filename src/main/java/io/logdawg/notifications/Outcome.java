package io.logdawg.notifications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to deliver. The sentences are ours: nothing remote is in them. */
public sealed interface Outcome {

  record Delivered() implements Outcome {}

  /** It would be refused the same way until somebody changes something. */
  record Refused(String why) implements Outcome {}

  /**
   * It may get through later.
   *
   * @param notBefore when the receiver asks for the next attempt; absent where it does not say
   */
  record NotNow(String why, @Nullable Instant notBefore) implements Outcome {}
}
