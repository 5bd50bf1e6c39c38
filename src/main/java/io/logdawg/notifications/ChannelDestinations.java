package io.logdawg.notifications;

import io.logdawg.notifications.sending.Destination;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens where channels of the bound organization lead to; for one attempt at delivery. */
@Component
public class ChannelDestinations {

  private final ChannelRows rows;

  ChannelDestinations(ChannelRows rows) {
    this.rows = rows;
  }

  /**
   * Empty where the channel is gone.
   *
   * @throws io.logdawg.secrets.SealBrokenException where what is kept cannot be opened
   */
  @Transactional(readOnly = true)
  public Optional<Destination> find(ChannelId channel) {
    return rows.find(channel).map(known -> rows.destination(known.id()));
  }
}
