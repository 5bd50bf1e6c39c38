package io.logdawg.narrative.chat.asking;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.logdawg.narrative.chat.ChatSettings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;
import reactor.core.publisher.Flux;

/**
 * The only way out to a model. Each call is kept before it leaves and after it came back; one that
 * was answered before is not made again.
 */
public final class ModelDoor {

  private final ChatModel model;
  private final ChatSettings settings;
  private final CircuitBreaker breaker;

  public ModelDoor(ChatModel model, ChatSettings settings, CircuitBreaker breaker) {
    this.model = model;
    this.settings = settings;
    this.breaker = breaker;
  }

  /** The model that is asked where nobody chose one, in the provider's words. */
  public String configuredModel() {
    return Objects.requireNonNullElse(model.getOptions().getModel(), "");
  }

  /**
   * Says what is new in the dialogue, and hears what comes back; the dialogue has both after it. A
   * reply that is cut off on its way is asked for once more.
   *
   * @throws BudgetSpentException where it would cost more than is left; nothing left then
   * @throws ModelFailure where nothing usable came back
   */
  public Reply ask(Asker asker, Dialogue dialogue, List<ToolCallback> tools) {
    Question question =
        new Question(
            asker.report(),
            asker.model(),
            digest(asker.model(), dialogue),
            dialogue.takeFresh(),
            dialogue.length() / Incoming.CHARACTERS_A_TOKEN,
            settings.answerTokens());
    Optional<Reply> known = asker.log().answerTo(question);
    Reply reply = known.isPresent() ? known.get() : made(question, asker, dialogue, tools);
    dialogue.heard(reply);
    return reply;
  }

  private Reply made(Question question, Asker asker, Dialogue dialogue, List<ToolCallback> tools) {
    try {
      return kept(question, asker, dialogue, tools);
    } catch (ModelFailure failure) {
      if (failure.kind() != ModelFailure.Kind.CUT) {
        throw failure;
      }
      return kept(question, asker, dialogue, tools);
    }
  }

  private Reply kept(Question question, Asker asker, Dialogue dialogue, List<ToolCallback> tools) {
    UUID call = asker.log().asked(question);
    long start = System.nanoTime();
    try {
      Reply reply = called(question, asker, dialogue, tools);
      asker.log().answered(call, reply, since(start));
      return reply;
    } catch (ModelFailure failure) {
      asker.log().failed(call, failure.kind(), since(start));
      throw failure;
    }
  }

  private Reply called(
      Question question, Asker asker, Dialogue dialogue, List<ToolCallback> tools) {
    Incoming incoming = new Incoming(question, settings.time(), asker.hearing());
    Prompt prompt = new Prompt(dialogue.messages(), options(question.model(), tools));
    try {
      return breaker.executeSupplier(() -> incoming.hear(Flux.defer(() -> model.stream(prompt))));
    } catch (CallNotPermittedException open) {
      throw new ModelFailure(ModelFailure.Kind.AWAY, null);
    }
  }

  private ChatOptions options(String name, List<ToolCallback> tools) {
    ChatOptions configured = model.getOptions();
    ToolCallingChatOptions.Builder<?> options =
        configured instanceof ToolCallingChatOptions known
            ? known.mutate()
            : ToolCallingChatOptions.builder();
    return options.model(name).toolCallbacks(tools).build();
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String digest(String name, Dialogue dialogue) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(name.getBytes(StandardCharsets.UTF_8));
      dialogue
          .messages()
          .forEach(message -> {
            digest.update((byte) 0);
            digest.update(message.toString().getBytes(StandardCharsets.UTF_8));
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
