package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.UI;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.diagnosis.targets.Fits;
import io.logdawg.diagnosis.targets.Targets;
import io.logdawg.logs.Frame;
import io.logdawg.logs.ParsedLog;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.Notices;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the repository that a log is about while the log is being written: at once in what is
 * remembered, then in the repositories themselves. Providers are asked once for the same frames,
 * and one log at a time.
 */
final class TargetSearch {

  private final Targets targets;
  private final Background background;
  private final Consumer<State> shown;
  private State state = State.NOTHING;
  private @Nullable Question asked;
  private @Nullable Runnable waiting;
  private boolean busy;

  TargetSearch(Targets targets, Background background, Consumer<State> shown) {
    this.targets = targets;
    this.background = background;
    this.shown = shown;
  }

  /**
   * What is known so far.
   *
   * @param looking whether more is to come
   */
  record State(Fits fits, boolean looking) {

    static final State NOTHING = new State(Fits.NONE, false);
  }

  private record Question(List<Frame> frames, @Nullable RepositoryId chosen) {}

  /**
   * Shows what is known and looks for the rest.
   *
   * @param chosen the repository that somebody has chosen
   */
  void about(ParsedLog log, @Nullable RepositoryId chosen) {
    var question =
        new Question(
            log.traces().stream().flatMap(trace -> trace.frames().stream()).toList(), chosen);
    if (question.equals(asked)) {
      show(state);
      return;
    }
    asked = question;
    if (question.frames().isEmpty()) {
      show(State.NOTHING);
      return;
    }
    var remembered = targets.remembered(log);
    show(new State(remembered, true));
    Runnable lookUp = () -> lookUp(question, log, remembered);
    if (busy) {
      waiting = lookUp;
    } else {
      lookUp.run();
    }
  }

  void stop() {
    asked = null;
    state = State.NOTHING;
  }

  private void lookUp(Question question, ParsedLog log, Fits remembered) {
    busy = true;
    background.run(
        UI.getCurrentOrThrow(),
        () ->
            question.chosen() instanceof RepositoryId chosen
                ? targets.lookInto(chosen, log, remembered)
                : targets.lookUp(log, remembered),
        fits -> found(question, fits),
        failure -> {
          Notices.failure(failure);
          found(question, remembered);
        });
  }

  private void found(Question question, Fits fits) {
    busy = false;
    if (question.equals(asked)) {
      show(new State(fits, false));
    }
    var next = waiting;
    waiting = null;
    if (next != null) {
      next.run();
    }
  }

  private void show(State known) {
    state = known;
    shown.accept(known);
  }
}
