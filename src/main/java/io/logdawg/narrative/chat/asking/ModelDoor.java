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
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.ChatOptions;
import org.springframework.ai.chat.prompt.Prompt;
import org.springframework.ai.model.tool.ToolCallingChatOptions;
import org.springframework.ai.tool.ToolCallback;

/**
 * The only way out to a model. Each call is kept before it leaves and after it came back; one that
 * was answered before is not made again.
 */
public final class ModelDoor {

  /** Of any text there are fewer tokens than this many characters each, English or code. */
  private static final int CHARACTERS_A_TOKEN = 3;

  /** Names that providers have for "not at its end". */
  private static final Set<String> CUT =
      Set.of("length", "max_tokens", "content_filter", "refusal");

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
   * Says what is new in the dialogue, and hears what comes back; the dialogue has both after it.
   *
   * @throws BudgetSpentException where it would cost more than is left; nothing left then
   * @throws ModelFailure where nothing usable came back
   */
  public Reply ask(
      UUID report, String name, Dialogue dialogue, List<ToolCallback> tools, CallLog log) {
    Question question =
        new Question(
            report,
            name,
            digest(name, dialogue),
            dialogue.takeFresh(),
            dialogue.length() / CHARACTERS_A_TOKEN,
            settings.answerTokens());
    Optional<Reply> known = log.answerTo(question);
    Reply reply = known.isPresent() ? known.get() : made(question, dialogue, tools, log);
    dialogue.heard(reply);
    return reply;
  }

  private Reply made(Question question, Dialogue dialogue, List<ToolCallback> tools, CallLog log) {
    UUID call = log.asked(question);
    long start = System.nanoTime();
    try {
      Reply reply = called(question.model(), dialogue, tools);
      log.answered(call, reply, since(start));
      return reply;
    } catch (ModelFailure failure) {
      log.failed(call, failure.kind(), since(start));
      throw failure;
    }
  }

  private Reply called(String name, Dialogue dialogue, List<ToolCallback> tools) {
    try {
      return read(
          breaker.executeSupplier(
              () -> model.call(new Prompt(dialogue.messages(), options(name, tools)))));
    } catch (CallNotPermittedException open) {
      throw new ModelFailure(ModelFailure.Kind.AWAY, null);
    } catch (ModelFailure failure) {
      throw failure;
    } catch (RuntimeException failed) {
      throw ProviderErrors.read(failed);
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

  private static Reply read(@Nullable ChatResponse response) {
    Generation result = response == null ? null : response.getResult();
    if (response == null || result == null) {
      throw new ModelFailure(ModelFailure.Kind.SPOILT, null);
    }
    AssistantMessage said = result.getOutput();
    String end = Objects.requireNonNullElse(result.getMetadata().getFinishReason(), "");
    return new Reply(
        Objects.requireNonNullElse(said.getText(), ""),
        said.getToolCalls().stream()
            .map(call -> new Reply.Call(call.id(), call.name(), call.arguments()))
            .toList(),
        !CUT.contains(end.toLowerCase(Locale.ROOT)),
        tokens(response.getMetadata().getUsage().getPromptTokens()),
        tokens(response.getMetadata().getUsage().getCompletionTokens()));
  }

  private static long tokens(@Nullable Integer count) {
    return count == null ? 0 : count;
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
