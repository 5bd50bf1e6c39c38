package io.logdawg.notifications.delivery;

import io.logdawg.notifications.ChannelDestinations;
import io.logdawg.notifications.ChannelId;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.sending.Destination;
import io.logdawg.notifications.sending.Parcel;
import io.logdawg.notifications.sending.Senders;
import io.logdawg.secrets.SealBrokenException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens where a channel leads to and hands one parcel over, with no transaction held. */
@Component
class Hand {

  private static final Logger log = LoggerFactory.getLogger(Hand.class);

  private final ChannelDestinations destinations;
  private final Senders senders;

  Hand(ChannelDestinations destinations, Senders senders) {
    this.destinations = destinations;
    this.senders = senders;
  }

  Outcome over(ChannelId channel, Parcel parcel) {
    Optional<Destination> to;
    try {
      to = destinations.find(channel);
    } catch (SealBrokenException broken) {
      log.warn("Channel {} cannot be opened: {}", channel, broken.getMessage());
      return new Outcome.Refused(
          "Its address cannot be opened any more: edit the channel and enter it again.");
    }
    return to.map(open -> senders.send(open, parcel))
        .orElseGet(() -> new Outcome.Refused("The channel is gone."));
  }
}
