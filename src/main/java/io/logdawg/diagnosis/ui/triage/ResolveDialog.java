package io.logdawg.diagnosis.ui.triage;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.FailureException;
import java.util.function.Consumer;

/** Asks which commit mended it, which nobody needs to know. */
final class ResolveDialog extends Dialog {

  private final TextField commit = new TextField("Fixed by commit (optional)");
  private final transient Consumer<String> resolve;

  ResolveDialog(int reports, Consumer<String> resolve) {
    this.resolve = resolve;
    setHeaderTitle(
        reports == 1 ? "Resolve this report?" : "Resolve %d reports?".formatted(reports));
    setWidth("min(28rem, 92vw)");
    commit.setWidthFull();
    commit.setMaxLength(64);
    commit.setClearButtonVisible(true);
    commit.setHelperText("Its id, or the first seven digits of it.");
    add(
        new Paragraph(
            "If the error comes back later, the report opens again by itself, marked as a"
                + " regression."),
        commit);

    var done = new Button("Resolve", _ -> resolve());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    done.addClassName("confirm-resolve");
    done.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), done);
  }

  private void resolve() {
    try {
      resolve.accept(commit.getValue());
      close();
    } catch (FailureException e) {
      commit.setErrorMessage(e.failure().sentence());
      commit.setInvalid(true);
    }
  }
}
