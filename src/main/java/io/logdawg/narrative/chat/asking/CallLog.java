package io.logdawg.narrative.chat.asking;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what left and what came back, and the account of it. Of the bound organization; each method
 * is a transaction of its own, since what was paid stays paid whatever becomes of the report.
 */
public interface CallLog {

  /** What was answered to exactly this before: an attempt that died need not pay again. */
  Optional<Reply> answerTo(Question question);

  /**
   * Before it leaves. Its tokens count from here on.
   *
   * @throws BudgetSpentException where they are more than is left
   */
  UUID asked(Question question);

  void answered(UUID call, Reply reply, Duration took);

  /**
   * It came to nothing, for a reason in a word. Its tokens count no more, but for a reply that was
   * cut off.
   */
  void failed(UUID call, ModelFailure.Kind why, Duration took);

  /** How often the provider put off this report's calls. */
  int putOff(UUID report);
}
