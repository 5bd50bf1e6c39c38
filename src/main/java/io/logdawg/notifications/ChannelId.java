package io.logdawg.notifications;

import java.util.UUID;

/** The id of a {@link Channel}. */
public record ChannelId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
