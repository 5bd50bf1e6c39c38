package io.logdawg.models;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One call of a language model, as it was kept.
 *
 * @param model in the provider's words
 * @param inputTokens an estimate while it is under way; 0 where it came to nothing
 * @param cost in the currency of the installation's prices; 0 where nobody said
 * @param took absent while it is under way, or where its process died
 */
public record RecordedCall(
    UUID id,
    String model,
    Outcome outcome,
    long inputTokens,
    long outputTokens,
    BigDecimal cost,
    Instant askedAt,
    @Nullable Duration took) {

  /** What became of it. */
  public enum Outcome {
    ASKED("under way, or cut off"),
    ANSWERED("answered"),
    LIMITED("put off: the provider's limit was spent"),
    REFUSED("refused by the provider"),
    AWAY("no answer"),
    CUT("cut off on its way"),
    SPOILT("an answer that could not be read");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /**
   * What went over the wire: redacted, as it left.
   *
   * @param sent what was new since the call before
   * @param received its words, and a line for each tool that it called; empty where nothing came
   */
  public record Words(String sent, String received) {}
}
