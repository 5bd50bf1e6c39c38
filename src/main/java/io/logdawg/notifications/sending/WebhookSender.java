package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.content.Notice;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Posts a notice as JSON, signed the way of Standard Webhooks.
 *
 * @see <a
 *     href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">Standard
 *     Webhooks</a>
 */
@Component
class WebhookSender implements ChannelSender {

  private final Posting posting;
  private final Clock clock;

  WebhookSender(Posting posting, Clock clock) {
    this.posting = posting;
    this.clock = clock;
  }

  private record Body(String type, Instant timestamp, Notice data) {}

  @Override
  public ChannelKind kind() {
    return ChannelKind.WEBHOOK;
  }

  /** The id and the time of what happened stay the same at each attempt; the header's time not. */
  @Override
  public Outcome send(Destination to, Parcel parcel) {
    if (!(to instanceof Destination.Hook(_, var url, String key))) {
      throw new IllegalArgumentException("not a webhook: " + to);
    }
    byte[] body = posting.bytes(new Body(parcel.type(), parcel.at(), parcel.notice()));
    String id = parcel.id().toString();
    long now = clock.instant().getEpochSecond();
    return posting.post(
        url,
        Map.of(
            "webhook-id",
            id,
            "webhook-timestamp",
            Long.toString(now),
            "webhook-signature",
            Signature.of(key, id, now, body)),
        body);
  }
}
