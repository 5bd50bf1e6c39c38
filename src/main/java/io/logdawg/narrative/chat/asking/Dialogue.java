package io.logdawg.narrative.chat.asking;

import java.util.ArrayList;
import java.util.List;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.Message;
import org.springframework.ai.chat.messages.SystemMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;

/** What was said so far, by both. Everything in it is redacted. */
public final class Dialogue {

  private final List<Message> messages = new ArrayList<>();
  private final StringBuilder fresh = new StringBuilder();
  private long length;

  public Dialogue(String rules) {
    messages.add(new SystemMessage(rules));
    say(rules);
  }

  public void tell(String text) {
    messages.add(new UserMessage(text));
    say(text);
  }

  /** The model's own words, as they came. */
  public void heard(Reply reply) {
    messages.add(
        AssistantMessage.builder()
            .content(reply.text())
            .toolCalls(
                reply.calls().stream()
                    .map(call ->
                        new AssistantMessage.ToolCall(
                            call.id(), "function", call.name(), call.arguments()))
                    .toList())
            .build());
    length += reply.text().length();
    reply.calls().forEach(call -> length += call.arguments().length());
  }

  /** What tools answered to the calls of the last reply, in their order. */
  public void answer(List<Reply.Call> calls, List<String> answers) {
    List<ToolResponse> responses = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      Reply.Call call = calls.get(i);
      responses.add(new ToolResponse(call.id(), call.name(), answers.get(i)));
      say(call.name() + " " + call.arguments() + "\n" + answers.get(i));
    }
    messages.add(ToolResponseMessage.builder().responses(responses).build());
  }

  List<Message> messages() {
    return List.copyOf(messages);
  }

  /** What is new since the call before; asked for once a call. */
  String takeFresh() {
    String text = fresh.toString();
    fresh.setLength(0);
    return text;
  }

  /** Characters of all of it. */
  long length() {
    return length;
  }

  private void say(String text) {
    fresh.append(fresh.isEmpty() ? "" : "\n\n").append(text);
    length += text.length();
  }
}
