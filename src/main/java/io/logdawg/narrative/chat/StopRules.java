package io.logdawg.narrative.chat;

import io.logdawg.narrative.chat.ChatOutcome.Round;
import java.util.List;
import java.util.Optional;

/** When a model that wants to read on must answer instead. */
final class StopRules {

  /** Rounds without being any surer. */
  private static final int PATIENCE = 3;

  private final ChatSettings settings;

  StopRules(ChatSettings settings) {
    this.settings = settings;
  }

  /** Why, in a sentence; empty where it may go on. */
  Optional<String> stop(List<Round> rounds, long bytesShown) {
    if (rounds.size() >= settings.rounds()) {
      return Optional.of("All %d rounds of reading were used.".formatted(settings.rounds()));
    }
    if (bytesShown >= settings.bytes()) {
      return Optional.of("It was shown as much as it may be: %d kB.".formatted(bytesShown / 1_000));
    }
    if (!rounds.isEmpty() && rounds.getLast().confidence() >= settings.confidence()) {
      return Optional.of("It was sure enough.");
    }
    return isNoSurer(rounds) ? Optional.of("Reading more made it no surer.") : Optional.empty();
  }

  private static boolean isNoSurer(List<Round> rounds) {
    if (rounds.size() <= PATIENCE) {
      return false;
    }
    double before = rounds.get(rounds.size() - 1 - PATIENCE).confidence();
    return rounds.subList(rounds.size() - PATIENCE, rounds.size()).stream()
        .allMatch(round -> round.confidence() <= before);
  }
}
