package io.logdawg.narrative.chat;

import io.logdawg.narrative.chat.asking.BudgetSpentException;
import io.logdawg.narrative.chat.asking.CallLog;
import io.logdawg.narrative.chat.asking.ModelFailure;
import io.logdawg.narrative.chat.asking.Question;
import io.logdawg.narrative.chat.asking.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Calls in memory, with a budget of so many. */
public final class KeptCalls implements CallLog {

  private final int most;
  private final Map<UUID, Question> open = new HashMap<>();
  private final Map<String, Reply> answers = new HashMap<>();
  private final List<ModelFailure.Kind> failures = new ArrayList<>();
  private int made;

  public KeptCalls(int most) {
    this.most = most;
  }

  public List<ModelFailure.Kind> failures() {
    return failures;
  }

  int made() {
    return made;
  }

  @Override
  public Optional<Reply> answerTo(Question question) {
    return Optional.ofNullable(answers.get(question.digest()));
  }

  @Override
  public UUID asked(Question question) {
    if (made == most) {
      throw new BudgetSpentException("The budget is spent.");
    }
    made++;
    UUID id = UUID.randomUUID();
    open.put(id, question);
    return id;
  }

  @Override
  public void answered(UUID call, Reply reply, Duration took) {
    Question question = open.remove(call);
    if (question != null) {
      answers.put(question.digest(), reply);
    }
  }

  @Override
  public void failed(UUID call, ModelFailure.Kind why, Duration took) {
    open.remove(call);
    failures.add(why);
  }

  @Override
  public int putOff(UUID report) {
    return failures.size();
  }
}
