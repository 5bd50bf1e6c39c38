package io.logdawg.narrative.chat.asking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.metadata.Usage;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import reactor.core.publisher.Flux;

/** One reply, heard part by part on the thread that asked. */
final class Incoming {

  /** Of any text there are fewer tokens than this many characters each, English or code. */
  static final int CHARACTERS_A_TOKEN = 3;

  private static final int MOST_CHARACTERS = 1_000_000;
  private static final long PACE = Duration.ofMillis(250).toNanos();

  /** Names that providers have for "not at its end". */
  private static final Set<String> CUT =
      Set.of("length", "max_tokens", "content_filter", "refusal");

  /** What Spring AI makes of a part of OpenAI's that gives none. */
  private static final String NO_REASON = "_UNKNOWN";

  private final Question question;
  private final Consumer<String> hearing;
  private final long deadline;
  private final StringBuilder text = new StringBuilder();
  private final List<Reply.Call> calls = new ArrayList<>();
  private String end = "";
  private long inputTokens;
  private long outputTokens;
  private int characters;
  private boolean begun;
  private @Nullable Long told;

  /**
   * @param longest after which nobody waits for the end any more
   */
  Incoming(Question question, Duration longest, Consumer<String> hearing) {
    this.question = question;
    this.hearing = hearing;
    this.deadline = System.nanoTime() + longest.toNanos();
  }

  /**
   * Waits for the end. What is thrown meanwhile closes the connection.
   *
   * @throws ModelFailure what the provider's library throws, as ours; CUT where it ends without
   *     saying so, AWAY where it takes too long, SPOILT where it is larger than any answer
   */
  Reply hear(Flux<ChatResponse> parts) {
    Duration left = Duration.ofNanos(Math.max(1, deadline - System.nanoTime()));
    try (Stream<ChatResponse> heard = parts.timeout(left).toStream(1)) {
      Iterator<ChatResponse> each = heard.iterator();
      while (hasMore(each)) {
        take(each.next());
      }
    }
    if (!begun) {
      throw new ModelFailure(ModelFailure.Kind.SPOILT, null);
    }
    if (end.isEmpty()) {
      throw new ModelFailure(ModelFailure.Kind.CUT, null);
    }
    tell();
    return reply();
  }

  private boolean hasMore(Iterator<ChatResponse> parts) {
    try {
      return parts.hasNext();
    } catch (RuntimeException failed) {
      throw ProviderErrors.read(failed, begun);
    }
  }

  private void take(ChatResponse part) {
    if (System.nanoTime() > deadline) {
      throw new ModelFailure(ModelFailure.Kind.AWAY, null);
    }
    Generation result = part.getResult();
    if (result != null) {
      begun = true;
      take(result.getOutput());
      String reason = result.getMetadata().getFinishReason();
      end = reason == null || reason.equals(NO_REASON) ? end : reason;
    }
    Usage usage = part.getMetadata().getUsage();
    inputTokens = Math.max(inputTokens, tokens(usage.getPromptTokens()));
    outputTokens = Math.max(outputTokens, tokens(usage.getCompletionTokens()));
    if (told == null || System.nanoTime() - told > PACE) {
      tell();
    }
  }

  private void take(AssistantMessage said) {
    String more = Objects.requireNonNullElse(said.getText(), "");
    text.append(more);
    characters += more.length();
    said.getToolCalls()
        .forEach(call -> {
          calls.add(new Reply.Call(call.id(), call.name(), call.arguments()));
          characters += call.arguments().length();
        });
    if (characters > MOST_CHARACTERS) {
      throw new ModelFailure(ModelFailure.Kind.SPOILT, null);
    }
  }

  private void tell() {
    if (!text.isEmpty()) {
      hearing.accept(text.toString());
      told = System.nanoTime();
    }
  }

  /** Where the provider keeps no account, the estimate counts: a budget must hold. */
  private Reply reply() {
    return new Reply(
        text.toString(),
        calls,
        !CUT.contains(end.toLowerCase(Locale.ROOT)),
        inputTokens > 0 ? inputTokens : question.inputTokens(),
        outputTokens > 0 ? outputTokens : characters / CHARACTERS_A_TOKEN);
  }

  private static long tokens(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
