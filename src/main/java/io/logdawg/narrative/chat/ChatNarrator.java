package io.logdawg.narrative.chat;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.narrative.chat.answer.Answer;
import io.logdawg.narrative.chat.answer.Checked;
import io.logdawg.narrative.chat.answer.EvidenceCheck;
import io.logdawg.narrative.chat.answer.WordsSoFar;
import io.logdawg.narrative.chat.asking.Asker;
import io.logdawg.narrative.chat.asking.BudgetSpentException;
import io.logdawg.narrative.chat.asking.CallLog;
import io.logdawg.narrative.chat.asking.ModelDoor;
import io.logdawg.narrative.chat.asking.ModelFailure;
import io.logdawg.narrative.chat.reading.Material;
import io.logdawg.redaction.Redaction;
import io.logdawg.redaction.Redactor;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Talks a case over with a language model, and believes of its answer what rests on what was read.
 * Changes nothing; whatever the model does, the built-in narrator's words are there.
 */
public final class ChatNarrator {

  private static final String PROVIDER = "The language model";
  private static final Duration WITHOUT_A_WORD = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int MOST_WAITS = 3;

  private final ModelDoor door;
  private final Redactor redactor;
  private final ChatSettings settings;
  private final Clock clock;

  ChatNarrator(ModelDoor door, Redactor redactor, ChatSettings settings, Clock clock) {
    this.door = door;
    this.redactor = redactor;
    this.settings = settings;
    this.clock = clock;
  }

  /** The model of whom nobody chose one, in the provider's words. */
  public String configuredModel() {
    return door.configuredModel();
  }

  /**
   * May take minutes, and many requests of the tree.
   *
   * @param writing is told the answer's words as they grow, unchecked
   * @throws FailureException RateLimited, where the model's provider says when to come back, and
   *     that is soon
   */
  public ChatOutcome tell(CaseFile file, ChatTerms terms, CallLog log, Consumer<String> writing) {
    Redaction redaction = redactor.begin(terms.hidden());
    Material material = new Material(file.logText(), file.tree(), redaction);
    Asker asker =
        new Asker(
            file.report(),
            terms.model(),
            log,
            reply -> writing.accept(material.restore(WordsSoFar.of(reply))));
    Conversation conversation =
        new Conversation(door, asker, settings, file, material, boundary(file.report()));
    Checked checked = null;
    String fellBack = null;
    try {
      Optional<Answer> answer = conversation.hold();
      checked = answer.map(said -> EvidenceCheck.check(said, material)).orElse(null);
      fellBack = checked == null ? ModelFailure.Kind.SPOILT.sentence() : null;
    } catch (BudgetSpentException spent) {
      fellBack = spent.sentence();
    } catch (ModelFailure failure) {
      waitIfSoon(failure, file.report(), log);
      fellBack = failure.kind().sentence();
    }
    return outcome(conversation, checked, fellBack, terms, material, redaction);
  }

  private void waitIfSoon(ModelFailure failure, UUID report, CallLog log) {
    Duration asked = failure.retryAfter();
    Duration pause = asked == null ? WITHOUT_A_WORD : asked;
    if (failure.kind() == ModelFailure.Kind.LIMITED
        && pause.compareTo(LONGEST_WAIT) <= 0
        && log.putOff(report) <= MOST_WAITS) {
      throw new FailureException(new Failure.RateLimited(PROVIDER, clock.instant().plus(pause)));
    }
  }

  private static ChatOutcome outcome(
      Conversation conversation,
      @Nullable Checked checked,
      @Nullable String fellBack,
      ChatTerms terms,
      Material material,
      Redaction redaction) {
    return new ChatOutcome(
        checked == null ? null : Restoring.of(checked, material),
        fellBack,
        terms.model(),
        conversation.rounds(),
        conversation.stopped(),
        material.filesShown(),
        material.bytes(),
        conversation.calls(),
        conversation.inputTokens(),
        conversation.outputTokens(),
        redaction.counts().values().stream().mapToInt(Integer::intValue).sum());
  }

  /**
   * The same at each attempt, so that what was answered is found again; from the id, which who
   * wrote the log could not know.
   */
  private static String boundary(UUID report) {
    UUID name = UUID.nameUUIDFromBytes(("boundary " + report).getBytes(StandardCharsets.UTF_8));
    return "data-" + name.toString().substring(0, 13);
  }
}
