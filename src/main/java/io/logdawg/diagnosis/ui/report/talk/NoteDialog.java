package io.logdawg.diagnosis.ui.report.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import io.logdawg.base.FailureException;
import io.logdawg.reports.notes.ReportNotes;
import java.util.function.Consumer;

/** Changes the text of a note. */
final class NoteDialog extends Dialog {

  private final TextArea text = new TextArea("Note");
  private final transient Consumer<String> save;

  NoteDialog(String before, Consumer<String> save) {
    this.save = save;
    setHeaderTitle("Change the note");
    setWidth("min(36rem, 92vw)");
    text.setWidthFull();
    text.setMinRows(4);
    text.setMaxLength(ReportNotes.LONGEST);
    text.setValue(before);
    text.setAutofocus(true);
    add(text);
    var done = new Button("Save note", _ -> save());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), done);
  }

  private void save() {
    try {
      save.accept(text.getValue());
      close();
    } catch (FailureException e) {
      text.setErrorMessage(e.failure().sentence());
      text.setInvalid(true);
    }
  }
}
