package io.logdawg.ingest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.webhooks.WebhookSecret;
import io.logdawg.diagnosis.push.Notice;
import io.logdawg.diagnosis.push.RefUpdate;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.core.JsonParser;

/**
 * Azure DevOps' service hooks. They sign nothing: the secret is the password of basic
 * authentication, whatever the user. Details may be left out of the payload, then so are the refs.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/azure/devops/service-hooks/events#git.push">git.push</a>
 */
final class AzureDevOpsSender implements Sender {

  private static final String SCHEME = "Basic ";
  private static final int MOST_UPDATES = 1_000;

  /** What the button "Test" sends is made up, and of no subscription. */
  private static final String NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  @Override
  public Message read(HttpServletRequest request, WebhookSecret secret) throws IOException {
    byte[] password = password(request.getHeader(HttpHeaders.AUTHORIZATION));
    if (!secret.reveal(plain -> MessageDigest.isEqual(plain.getBytes(UTF_8), password))) {
      throw new FailureException(new Failure.Unproven());
    }
    Map<String, @Nullable String> said = new HashMap<>();
    List<RefUpdate> updates = new ArrayList<>();
    Payload.read(
        request.getInputStream(),
        Map.of(
            "id", value -> said.put("id", Payload.text(value)),
            "eventType", value -> said.put("eventType", Payload.text(value)),
            "subscriptionId", value -> said.put("subscriptionId", Payload.text(value)),
            "resource", value -> Payload.object(value, Map.of("refUpdates", refs(updates)))));
    String event = Message.name("eventType", said.get("eventType"));
    return new Message(
        Message.name("id", said.get("id")),
        event,
        notice(event, said.get("subscriptionId"), updates));
  }

  private static Notice notice(
      String event, @Nullable String subscription, List<RefUpdate> updates) {
    if (NO_SUBSCRIPTION.equals(subscription)) {
      return new Notice.Ping();
    }
    return event.equals("git.push") ? new Notice.Push(updates) : new Notice.Other();
  }

  private static Payload.Member refs(List<RefUpdate> updates) {
    return value -> Payload.elements(value, update -> take(update, updates));
  }

  private static void take(JsonParser update, List<RefUpdate> updates) {
    Map<String, @Nullable String> said = new HashMap<>();
    Payload.object(
        update,
        Map.of(
            "name", value -> said.put("name", Payload.text(value)),
            "oldObjectId", value -> said.put("before", Payload.text(value)),
            "newObjectId", value -> said.put("after", Payload.text(value))));
    if (updates.size() >= MOST_UPDATES) {
      throw Payload.invalid("resource.refUpdates", "has more than 1,000 elements");
    }
    updates.add(
        Payload.update(
            "resource.refUpdates", said.get("name"), said.get("before"), said.get("after")));
  }

  /** No bytes, which no secret is, where there is none. */
  private static byte[] password(@Nullable String header) {
    if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return new byte[0];
    }
    try {
      String pair =
          new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()), UTF_8);
      return pair.substring(pair.indexOf(':') + 1).getBytes(UTF_8);
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
