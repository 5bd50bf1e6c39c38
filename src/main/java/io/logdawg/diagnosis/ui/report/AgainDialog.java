package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.FailureException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks at which state of the code a log is to be diagnosed anew. */
final class AgainDialog extends Dialog {

  private final TextField ref = new TextField("Branch, tag or commit");
  private final transient Consumer<String> run;

  AgainDialog(@Nullable String before, Consumer<String> run) {
    this.run = run;
    setHeaderTitle("Run again");
    setWidth("min(26rem, 92vw)");
    ref.setWidthFull();
    ref.setHelperText(
        before == null
            ? "Empty for the head of the default branch, as it is now."
            : "Empty for " + before + ", as before.");
    add(new Paragraph("The same log is diagnosed as a report of its own; this one stays."), ref);

    var start = new Button("Run again", _ -> start());
    start.addThemeVariants(ButtonVariant.PRIMARY);
    start.addClassName("start-again");
    start.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), start);
  }

  private void start() {
    try {
      run.accept(ref.getValue());
      close();
    } catch (FailureException e) {
      ref.setErrorMessage(e.failure().sentence());
      ref.setInvalid(true);
    }
  }
}
