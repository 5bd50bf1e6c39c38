package io.logdawg.logs.envelope;

import io.logdawg.logs.text.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a logger put before a message.
 *
 * @param messageAt where in the line the message begins
 */
public record LinePrefix(Origin told, int messageAt) {

  public static LinePrefix of(
      @Nullable Instant time, @Nullable String level, @Nullable String thread, int messageAt) {
    return new LinePrefix(new Origin(time, level, null, null, thread, null), messageAt);
  }
}
