package io.logdawg.notifications;

import io.logdawg.codebases.RepositoryId;
import java.util.List;

/**
 * What is filled in for a channel, not yet checked. Its text form hides the address.
 *
 * @param address a URL, or e-mail addresses; empty to keep the one that a channel has
 * @param leastConfidence in percent, 0 for any
 * @param repositories where not every one is wanted
 */
public record ChannelWish(
    String name,
    ChannelKind kind,
    String address,
    List<Event> events,
    int leastConfidence,
    boolean everyRepository,
    List<RepositoryId> repositories) {

  @Override
  public String toString() {
    return "ChannelWish[name=%s, kind=%s]".formatted(name, kind);
  }
}
