package io.logdawg.narrative.chat;

import io.logdawg.narrative.chat.answer.Checked;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking a model.
 *
 * @param checked what it said and what of it holds; absent where it came to nothing
 * @param fellBack why it came to nothing, in a sentence; absent where it did not
 * @param model who was asked, in the provider's words
 * @param rounds in which it asked for more, in their order
 * @param stopped why it was asked no further, in a sentence
 * @param filesShown of which it saw lines
 * @param bytesShown of log, code and commits
 * @param calls of the model
 * @param hidden secrets and other values that it did not see
 */
public record ChatOutcome(
    @Nullable Checked checked,
    @Nullable String fellBack,
    String model,
    List<Round> rounds,
    String stopped,
    List<String> filesShown,
    long bytesShown,
    int calls,
    long inputTokens,
    long outputTokens,
    int hidden) {

  public ChatOutcome {
    rounds = List.copyOf(rounds);
    filesShown = List.copyOf(filesShown);
  }

  /**
   * One request for more.
   *
   * @param asked what for, each as "tool: what"
   * @param reason in the model's words
   * @param confidence by its own word, 0 to 1
   */
  public record Round(List<String> asked, String reason, double confidence) {
    public Round {
      asked = List.copyOf(asked);
    }
  }
}
