package io.logdawg.ingest.webhook;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.webhooks.WebhookSecret;
import io.logdawg.diagnosis.push.Notice;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * GitHub, and those who deliver as it does (Gitea, Forgejo).
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">headers and
 *     payloads</a>
 */
final class GitHubSender implements Sender {

  @Override
  public Message read(HttpServletRequest request, WebhookSecret secret) throws IOException {
    String signature = request.getHeader("X-Hub-Signature-256");
    if (signature == null) {
      throw new FailureException(new Failure.Unproven());
    }
    InputStream raw = request.getInputStream();
    SignedStream body = secret.reveal(plain -> new SignedStream(raw, plain));
    Supplier<Message> message = message(request, body);
    if (!body.isSignedAs(signature)) {
      throw new FailureException(new Failure.Unproven());
    }
    return message.get();
  }

  /** What is wrong with it is told to those only who can sign. */
  private static Supplier<Message> message(HttpServletRequest request, InputStream body)
      throws IOException {
    try {
      String event = Message.name("X-GitHub-Event", request.getHeader("X-GitHub-Event"));
      String id = Message.name("X-GitHub-Delivery", request.getHeader("X-GitHub-Delivery"));
      Message message = new Message(id, event, notice(event, request, body));
      return () -> message;
    } catch (FailureException refused) {
      return () -> {
        throw refused;
      };
    }
  }

  private static Notice notice(String event, HttpServletRequest request, InputStream body)
      throws IOException {
    return switch (event) {
      case "push" -> push(isForm(request) ? new FormPayload(body) : body);
      case "ping" -> new Notice.Ping();
      default -> new Notice.Other();
    };
  }

  private static Notice push(InputStream json) throws IOException {
    Map<String, @Nullable String> said = new HashMap<>();
    Payload.read(
        json,
        Map.of(
            "ref", value -> said.put("ref", Payload.text(value)),
            "before", value -> said.put("before", Payload.text(value)),
            "after", value -> said.put("after", Payload.text(value))));
    return new Notice.Push(
        List.of(Payload.update("ref", said.get("ref"), said.get("before"), said.get("after"))));
  }

  private static boolean isForm(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null
        && MediaType.parseMediaType(type).isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED);
  }
}
