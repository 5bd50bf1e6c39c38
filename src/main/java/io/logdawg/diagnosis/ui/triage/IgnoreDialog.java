package io.logdawg.diagnosis.ui.triage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import io.logdawg.base.FailureException;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Asks for how long: a time, or a number of times that it is still to be seen. */
final class IgnoreDialog extends Dialog {

  private enum Choice {
    HOUR("For an hour", Duration.ofHours(1)),
    DAY("For a day", Duration.ofDays(1)),
    WEEK("For a week", Duration.ofDays(7)),
    MONTH("For 30 days", Duration.ofDays(30)),
    TIMES("Until it is seen some more times", null);

    private final String words;
    private final @Nullable Duration time;

    Choice(String words, @Nullable Duration time) {
      this.words = words;
      this.time = time;
    }
  }

  private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>("How long?");
  private final IntegerField times = new IntegerField("Times");
  private final transient Consumer<Duration> ignoreTime;
  private final transient IntConsumer ignoreTimes;

  IgnoreDialog(int reports, Consumer<Duration> ignoreTime, IntConsumer ignoreTimes) {
    this.ignoreTime = ignoreTime;
    this.ignoreTimes = ignoreTimes;
    setHeaderTitle(reports == 1 ? "Ignore this report?" : "Ignore %d reports?".formatted(reports));
    setWidth("min(28rem, 92vw)");
    choice.setItems(Choice.values());
    choice.setItemLabelGenerator(one -> one.words);
    choice.setValue(Choice.DAY);
    times.setMin(1);
    times.setMax(1_000_000);
    times.setValue(10);
    times.setStepButtonsVisible(true);
    times.setVisible(false);
    choice.addValueChangeListener(change -> times.setVisible(change.getValue() == Choice.TIMES));
    add(choice, times);

    var done = new Button("Ignore", _ -> ignore());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    done.addClassName("confirm-ignore");
    getFooter().add(new Button("Cancel", _ -> close()), done);
  }

  private void ignore() {
    var wanted = choice.getValue().time;
    try {
      if (wanted == null) {
        ignoreTimes.accept(times.getValue() == null ? 0 : times.getValue());
      } else {
        ignoreTime.accept(wanted);
      }
      close();
    } catch (FailureException e) {
      times.setErrorMessage(e.failure().sentence());
      times.setInvalid(true);
    }
  }
}
