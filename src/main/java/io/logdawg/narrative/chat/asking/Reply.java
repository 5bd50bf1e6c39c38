package io.logdawg.narrative.chat.asking;

import java.util.List;

/**
 * What came back.
 *
 * @param calls tools that the model wants called
 * @param whole false where the provider stopped it before its end
 */
public record Reply(
    String text, List<Call> calls, boolean whole, long inputTokens, long outputTokens) {

  public Reply {
    calls = List.copyOf(calls);
  }

  /**
   * @param id the provider's, which the tool's answer repeats
   * @param arguments JSON, if the model kept to it
   */
  public record Call(String id, String name, String arguments) {}
}
