package io.logdawg.narrative.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.AssistantMessage.ToolCall;
import org.springframework.ai.chat.metadata.ChatGenerationMetadata;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/**
 * A model that says what it was told to, one line a call and each in pieces, and keeps what it was
 * asked.
 */
final class ScriptedModel implements ChatModel {

  private static final int PIECE = 50;

  private final Deque<AssistantMessage> script = new ArrayDeque<>();
  private final List<Prompt> asked = new ArrayList<>();

  ScriptedModel calls(String tool, String arguments) {
    script.add(
        AssistantMessage.builder()
            .content("")
            .toolCalls(List.of(new ToolCall("call-" + script.size(), "function", tool, arguments)))
            .build());
    return this;
  }

  ScriptedModel says(String text) {
    script.add(new AssistantMessage(text));
    return this;
  }

  List<Prompt> asked() {
    return asked;
  }

  /** All that left, as one text. */
  String sent() {
    return asked.isEmpty() ? "" : asked.getLast().getInstructions().toString();
  }

  @Override
  public Flux<ChatResponse> stream(Prompt prompt) {
    asked.add(prompt);
    var line = script.size() > 1 ? script.remove() : script.element();
    var text = String.valueOf(line.getText());
    List<Generation> parts = new ArrayList<>();
    for (var from = 0; from < text.length(); from += PIECE) {
      parts.add(
          new Generation(
              new AssistantMessage(text.substring(from, Math.min(text.length(), from + PIECE)))));
    }
    parts.add(
        new Generation(
            AssistantMessage.builder().content("").toolCalls(line.getToolCalls()).build(),
            ChatGenerationMetadata.builder().finishReason("stop").build()));
    return Flux.fromIterable(parts).map(part -> new ChatResponse(List.of(part)));
  }

  @Override
  public ChatResponse call(Prompt prompt) {
    throw new AssertionError("Readers who wait see nothing grow");
  }
}
