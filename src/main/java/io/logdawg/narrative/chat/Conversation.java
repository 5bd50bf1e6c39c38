package io.logdawg.narrative.chat;

import io.logdawg.narrative.chat.ChatOutcome.Round;
import io.logdawg.narrative.chat.answer.Answer;
import io.logdawg.narrative.chat.asking.Asker;
import io.logdawg.narrative.chat.asking.BudgetSpentException;
import io.logdawg.narrative.chat.asking.Dialogue;
import io.logdawg.narrative.chat.asking.ModelDoor;
import io.logdawg.narrative.chat.asking.Reply;
import io.logdawg.narrative.chat.reading.Material;
import io.logdawg.narrative.chat.reading.Tool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case, talked over with a model: it asks to be shown more, in rounds, until it answers or
 * must. What it says is data too: it calls the tools there are, and nothing else happens.
 */
final class Conversation {

  private static final int MOST_CALLS_A_ROUND = 5;
  private static final int LONGEST_REASON = 300;
  private static final String NO_MORE = "Nothing more is shown. Answer now.";

  private static final JsonMapper LENIENT =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final ModelDoor door;
  private final StopRules rules;
  private final CaseFile file;
  private final Asker asker;
  private final Material material;
  private final Dialogue dialogue;
  private final String boundary;
  private final long deadline;
  private final List<Round> rounds = new ArrayList<>();
  private @Nullable String stopped;
  private int calls;
  private long inputTokens;
  private long outputTokens;

  Conversation(
      ModelDoor door,
      Asker asker,
      ChatSettings settings,
      CaseFile file,
      Material material,
      String boundary) {
    this.door = door;
    this.rules = new StopRules(settings);
    this.file = file;
    this.asker = asker;
    this.material = material;
    this.boundary = boundary;
    this.dialogue = new Dialogue(Opening.rules(boundary));
    this.deadline = System.nanoTime() + settings.time().toNanos();
  }

  /**
   * @return empty where the model never gave one that can be read
   * @throws BudgetSpentException where not even that much is left
   * @throws io.logdawg.narrative.chat.asking.ModelFailure what a call throws
   */
  Optional<Answer> hold() {
    dialogue.tell(new Opening(file, material, boundary).text());
    boolean warned = false;
    while (true) {
      Reply reply = ask();
      Optional<Answer> answer = answer(reply);
      if (answer.isPresent()) {
        stopped = stopped == null ? "It had seen enough." : stopped;
        return answer;
      }
      boolean lastWord = reply.calls().isEmpty() || stopped != null;
      if (lastWord && warned) {
        return Optional.empty();
      }
      warned |= lastWord;
      goOn(reply);
    }
  }

  private Reply ask() {
    if (System.nanoTime() > deadline) {
      throw new BudgetSpentException("The language model took too long.");
    }
    Reply reply = door.ask(asker, dialogue, Tools.declared());
    calls++;
    inputTokens += reply.inputTokens();
    outputTokens += reply.outputTokens();
    return reply;
  }

  /** As JSON in words, which grow in the reader's sight; a tool's arguments come at once. */
  private static Optional<Answer> answer(Reply reply) {
    return reply.whole() && reply.calls().isEmpty() ? parsed(json(reply.text())) : Optional.empty();
  }

  private static String json(String text) {
    int start = text.indexOf('{');
    int end = text.lastIndexOf('}');
    return start < 0 || end < start ? "" : text.substring(start, end + 1);
  }

  private static Optional<Answer> parsed(String json) {
    try {
      return json.isBlank()
          ? Optional.empty()
          : Optional.ofNullable(LENIENT.readValue(json, Answer.class))
              .filter(Answer::saysSomething);
    } catch (JacksonException spoilt) {
      return Optional.empty();
    }
  }

  private void goOn(Reply reply) {
    if (reply.calls().isEmpty()) {
      dialogue.tell(
          reply.whole()
              ? "That could not be read. Answer with the JSON object alone, with root_cause or"
                  + " no_cause."
              : "That was cut off. Answer again, shorter.");
      return;
    }
    List<String> answers = new ArrayList<>();
    boolean mayRead = stopped == null;
    for (int i = 0; i < reply.calls().size(); i++) {
      Reply.Call call = reply.calls().get(i);
      answers.add(
          mayRead && i < MOST_CALLS_A_ROUND
              ? Opening.data(boundary, call.name(), Tools.call(call, material))
              : NO_MORE);
    }
    if (mayRead) {
      rounds.add(round(reply));
      stopped = rules.stop(rounds, material.bytes()).orElse(null);
    }
    dialogue.answer(reply.calls(), answers);
    if (stopped != null) {
      dialogue.tell(NO_MORE);
    }
  }

  private static Round round(Reply reply) {
    List<String> asked = new ArrayList<>();
    String reason = "";
    double confidence = 0;
    for (Reply.Call call : reply.calls().stream().limit(MOST_CALLS_A_ROUND).toList()) {
      Tool.Arguments arguments = new Tool.Arguments(Tools.json(call));
      asked.add(call.name() + ": " + what(arguments));
      reason = reason.isEmpty() ? arguments.text("reason") : reason;
      confidence = Math.max(confidence, arguments.json().path("confidence").asDouble(0));
    }
    return new Round(
        asked,
        reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason,
        Math.clamp(confidence, 0.0, 1.0));
  }

  private static String what(Tool.Arguments arguments) {
    return List.of("path", "text", "folder", "contains", "commit", "first_line").stream()
        .map(arguments::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  List<Round> rounds() {
    return rounds;
  }

  String stopped() {
    return stopped == null ? "" : stopped;
  }

  int calls() {
    return calls;
  }

  long inputTokens() {
    return inputTokens;
  }

  long outputTokens() {
    return outputTokens;
  }
}
