package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.content.Message;
import io.logdawg.notifications.content.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Posts blocks to one of Slack's incoming webhooks.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">incoming
 *     webhooks</a>, <a href="https://docs.slack.dev/reference/block-kit/blocks">blocks</a>
 */
@Component
class SlackSender implements ChannelSender {

  /** Of a header block. */
  private static final int TITLE = 150;

  private final Posting posting;

  SlackSender(Posting posting) {
    this.posting = posting;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.SLACK;
  }

  @Override
  public Outcome send(Destination to, Parcel parcel) {
    if (!(to instanceof Destination.Hook hook)) {
      throw new IllegalArgumentException("not a webhook: " + to);
    }
    return posting.post(hook.url(), body(Wording.of(parcel.type(), parcel.notice())));
  }

  /** {@code text} is what notifications on a phone show. */
  private static Map<String, Object> body(Message message) {
    List<Map<String, Object>> blocks = new ArrayList<>();
    blocks.add(
        Map.of(
            "type",
            "header",
            "text",
            Map.of(
                "type",
                "plain_text",
                "text",
                Shortened.to(message.title(), TITLE),
                "emoji",
                false)));
    if (!message.text().isEmpty()) {
      blocks.add(section(SlackText.escaped(message.text())));
    }
    if (!message.facts().isEmpty()) {
      blocks.add(
          Map.of(
              "type",
              "section",
              "fields",
              message.facts().stream().map(SlackSender::fact).toList()));
    }
    if (message.url() instanceof String url) {
      blocks.add(section(SlackText.link(url, message.invitation())));
    }
    return Map.of("text", SlackText.escaped(message.title()), "blocks", blocks);
  }

  private static Map<String, Object> section(String text) {
    return Map.of("type", "section", "text", mrkdwn(text));
  }

  private static Map<String, Object> fact(Message.Fact fact) {
    String value =
        fact.url() == null
            ? SlackText.escaped(fact.value())
            : SlackText.link(fact.url(), fact.value());
    return mrkdwn("*%s*\n%s".formatted(fact.name(), value));
  }

  /** Verbatim, so that what looks like a channel, a name or an address is not made one. */
  private static Map<String, Object> mrkdwn(String text) {
    return Map.of("type", "mrkdwn", "text", text, "verbatim", true);
  }
}
