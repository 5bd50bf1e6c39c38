package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;

/** Speaks to one kind of channel. A new kind is one of these and a test. */
interface ChannelSender {

  ChannelKind kind();

  /** Whether this installation can. */
  default boolean isAvailable() {
    return true;
  }

  Outcome send(Destination to, Parcel parcel);
}
