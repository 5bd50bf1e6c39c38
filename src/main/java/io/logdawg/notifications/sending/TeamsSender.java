package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.content.Message;
import io.logdawg.notifications.content.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Posts an adaptive card to a workflow of Microsoft Teams, "When a Teams webhook request is
 * received". Whatever is not ours stands in text runs, which know no Markdown, so that there is
 * nothing to escape.
 *
 * @see <a
 *     href="https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using">webhooks</a>,
 *     <a href="https://adaptivecards.io/explorer/TextRun.html">TextRun</a>
 */
@Component
class TeamsSender implements ChannelSender {

  /** A message has 28 KB. */
  private static final int LONGEST = 1_000;

  private final Posting posting;

  TeamsSender(Posting posting) {
    this.posting = posting;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.TEAMS;
  }

  @Override
  public Outcome send(Destination to, Parcel parcel) {
    if (!(to instanceof Destination.Hook hook)) {
      throw new IllegalArgumentException("not a webhook: " + to);
    }
    return posting.post(
        hook.url(),
        Map.of(
            "type",
            "message",
            "attachments",
            List.of(
                Map.of(
                    "contentType",
                    "application/vnd.microsoft.card.adaptive",
                    "content",
                    card(Wording.of(parcel.type(), parcel.notice()))))));
  }

  private static Map<String, Object> card(Message message) {
    List<Map<String, Object>> body = new ArrayList<>();
    body.add(
        line(List.of(run(message.title(), Map.of("size", "Large", "weight", "Bolder"), null))));
    if (!message.text().isEmpty()) {
      body.add(line(List.of(run(message.text(), Map.of(), null))));
    }
    for (Message.Fact fact : message.facts()) {
      body.add(
          line(
              List.of(
                  run(fact.name() + ": ", Map.of("weight", "Bolder"), null),
                  run(fact.value(), Map.of(), fact.url()))));
    }
    Map<String, Object> card = new HashMap<>();
    card.put("type", "AdaptiveCard");
    card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
    card.put("version", "1.4");
    card.put("msteams", Map.of("width", "Full"));
    card.put("fallbackText", Shortened.to(message.title(), LONGEST));
    card.put("body", body);
    if (message.url() instanceof String url) {
      card.put("actions", List.of(open(url, message.invitation())));
    }
    return card;
  }

  private static Map<String, Object> line(List<Map<String, Object>> runs) {
    return Map.of("type", "RichTextBlock", "inlines", runs);
  }

  private static Map<String, Object> run(
      String text, Map<String, Object> look, @Nullable String url) {
    Map<String, Object> run = new HashMap<>(look);
    run.put("type", "TextRun");
    run.put("text", Shortened.to(text, LONGEST));
    if (url != null) {
      run.put("selectAction", open(url, text));
    }
    return run;
  }

  private static Map<String, Object> open(String url, String title) {
    return Map.of("type", "Action.OpenUrl", "title", Shortened.to(title, LONGEST), "url", url);
  }
}
