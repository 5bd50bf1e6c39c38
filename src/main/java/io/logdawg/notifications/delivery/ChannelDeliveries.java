package io.logdawg.notifications.delivery;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.notifications.Channel;
import io.logdawg.notifications.ChannelId;
import io.logdawg.notifications.Channels;
import io.logdawg.notifications.Delivery;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.content.Notice;
import io.logdawg.notifications.sending.Parcel;
import io.logdawg.security.ForAdmins;
import io.logdawg.tenancy.Organizations;
import io.logdawg.web.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** What was told over a channel, and whether it would get through now. */
@Service
public class ChannelDeliveries {

  private static final int NEWEST = 10;

  private final Channels channels;
  private final DeliveryList list;
  private final DeliveryRows rows;
  private final Hand hand;
  private final Organizations organizations;
  private final PublicUrl address;
  private final Clock clock;

  ChannelDeliveries(
      Channels channels,
      DeliveryList list,
      DeliveryRows rows,
      Hand hand,
      Organizations organizations,
      PublicUrl address,
      Clock clock) {
    this.channels = channels;
    this.list = list;
    this.rows = rows;
    this.hand = hand;
    this.organizations = organizations;
    this.address = address;
    this.clock = clock;
  }

  /**
   * The last ten, newest first.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public List<Delivery> newest(ChannelId channel) {
    require(channel);
    return list.newest(channel, NEWEST);
  }

  /**
   * Sends a test at once, and only once. What waits for the channel is due where it gets through.
   *
   * @throws FailureException NotFound
   */
  @ForAdmins
  public Outcome tryOut(ChannelId channel) {
    Channel known = require(channel);
    Notice notice =
        new Notice.Trial(
            "This is a test of the channel \"%s\" of %s. Nothing has happened."
                .formatted(known.name(), organizations.current().name()),
            address.of("/notifications").map(URI::toString).orElse(null));
    Outcome outcome = hand.over(channel, new Parcel(Ids.next(), "test", clock.instant(), notice));
    if (outcome instanceof Outcome.Delivered) {
      rows.recovered(channel);
    }
    return outcome;
  }

  private Channel require(ChannelId id) {
    return channels.list().stream()
        .filter(channel -> channel.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new FailureException(new Failure.NotFound("channel")));
  }
}
