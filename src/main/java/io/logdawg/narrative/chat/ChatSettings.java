package io.logdawg.narrative.chat;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the installation lets a model do and cost; which model it is, {@code spring.ai} says.
 *
 * @param rounds in which a model may ask for more before it must answer
 * @param bytes of log, code and commits that it may be shown
 * @param confidence at which it need not look further, 0 to 1
 * @param reportTokens the most that a report may cost, sent and received together
 * @param answerTokens the most that one answer may have
 * @param time for all of it
 * @param models names in the provider's words that organizations may choose; the configured one
 *     where empty
 * @param inputPrice of a million tokens sent, in any one currency; 0 where nobody said
 * @param outputPrice of a million tokens received
 */
@ConfigurationProperties("logdawg.model")
public record ChatSettings(
    @DefaultValue("6") int rounds,
    @DefaultValue("200000") long bytes,
    @DefaultValue("0.9") double confidence,
    @DefaultValue("150000") long reportTokens,
    @DefaultValue("4000") int answerTokens,
    @DefaultValue("3m") Duration time,
    @DefaultValue Set<String> models,
    @DefaultValue("0") double inputPrice,
    @DefaultValue("0") double outputPrice) {

  public ChatSettings {
    models = Set.copyOf(models);
    if (rounds < 1 || bytes < 1 || reportTokens < 1 || answerTokens < 1 || !time.isPositive()) {
      throw new IllegalArgumentException(
          "logdawg.model.rounds, bytes, report-tokens, answer-tokens and time must be more than"
              + " nothing.");
    }
    if (inputPrice < 0 || outputPrice < 0) {
      throw new IllegalArgumentException(
          "logdawg.model.input-price and output-price must not be negative.");
    }
  }

  /** What so many tokens cost, in the currency of the prices. */
  public double cost(long inputTokens, long outputTokens) {
    return (inputTokens * inputPrice + outputTokens * outputPrice) / 1_000_000;
  }
}
