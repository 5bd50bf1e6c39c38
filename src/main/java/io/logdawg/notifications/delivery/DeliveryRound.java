package io.logdawg.notifications.delivery;

import io.logdawg.base.Ids;
import io.logdawg.notifications.ChannelId;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.delivery.DeliveryRows.Attempt;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Delivers what waits for one channel. Killed anywhere, the lease passes and another worker goes
 * on; what was sent but not noted is sent again under the same id.
 */
@Component
class DeliveryRound {

  /** Lest one channel keeps a worker for ever; what is left has the next round. */
  private static final int MOST = 50;

  private final DeliveryRows rows;
  private final Hand hand;
  private final Clock clock;

  DeliveryRound(DeliveryRows rows, Hand hand, Clock clock) {
    this.rows = rows;
    this.hand = hand;
    this.clock = clock;
  }

  void run(ChannelId channel) {
    UUID lease = Ids.next();
    if (rows.take(channel, lease)) {
      boolean goesOn = true;
      for (int sent = 0; goesOn && sent < MOST; sent++) {
        goesOn = rows.next(channel, lease).filter(this::deliver).isPresent();
      }
      rows.release(channel, lease);
    }
  }

  /** Answers whether the channel takes more. */
  private boolean deliver(Attempt attempt) {
    Optional<Outcome> ended =
        attempt.number() > Backoff.ATTEMPTS
            ? Optional.of(new Outcome.Refused("Every attempt broke off on this side."))
            : Optional.empty();
    return switch (ended.orElseGet(() -> hand.over(attempt.channel(), attempt.parcel()))) {
      case Outcome.Delivered _ -> {
        rows.delivered(attempt);
        yield true;
      }
      case Outcome.Refused(String why) -> {
        rows.giveUp(attempt, why);
        yield true;
      }
      case Outcome.NotNow notNow -> {
        postpone(attempt, notNow);
        yield false;
      }
    };
  }

  private void postpone(Attempt attempt, Outcome.NotNow notNow) {
    if (attempt.number() == Backoff.ATTEMPTS) {
      rows.giveUp(attempt, notNow.why());
      return;
    }
    Instant next = clock.instant().plus(Backoff.after(attempt.number()));
    Instant asked = notNow.notBefore();
    rows.postpone(attempt, asked == null || asked.isBefore(next) ? next : asked, notNow.why());
  }
}
