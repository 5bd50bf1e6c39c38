package io.logdawg.notifications;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing told over one channel.
 *
 * @param what it is about: a report's title, a credential's name
 * @param problem why the last attempt did not get through
 */
public record Delivery(
    UUID id,
    String event,
    String what,
    State state,
    int attempts,
    Instant createdAt,
    @Nullable Instant nextAttemptAt,
    @Nullable String problem) {

  /** What became of it. */
  public enum State {
    WAITING("waiting"),
    DELIVERED("delivered"),
    GIVEN_UP("given-up");

    private final String id;

    State(String id) {
      this.id = id;
    }

    public static State of(String id) {
      for (State state : values()) {
        if (state.id.equals(id)) {
          return state;
        }
      }
      throw new IllegalArgumentException(id);
    }
  }
}
