package io.logdawg.diagnosis.ui.report.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.logdawg.base.FailureException;
import io.logdawg.reports.notes.Note;
import io.logdawg.reports.notes.ReportNotes;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;

/** One note, with what its reader may do with it. */
final class NoteItem extends ListItem {

  /**
   * @param changed runs after it has been changed or deleted
   */
  NoteItem(
      Note note,
      boolean mayChange,
      boolean mayDelete,
      ReportNotes notes,
      Runnable changed,
      Clock clock) {
    addClassNames("card", "note");
    var author = new Span(note.authorName());
    author.addClassName("note-author");
    var when = new Span(new RelativeTime(note.createdAt(), clock));
    when.addClassName("muted");
    if (note.editedAt() instanceof Instant edited) {
      when.add(new Span(", changed "), new RelativeTime(edited, clock));
    }
    var head = new Div(author, when);
    head.addClassName("note-head");
    if (mayChange) {
      head.add(button(VaadinIcon.PENCIL, "Change this note", () -> change(note, notes, changed)));
    }
    if (mayDelete) {
      head.add(button(VaadinIcon.TRASH, "Delete this note", () -> askDelete(note, notes, changed)));
    }
    add(head, new NoteText(note.text()));
  }

  private static Button button(VaadinIcon icon, String label, Runnable action) {
    var button = new Button(icon.create(), _ -> action.run());
    button.addThemeVariants(ButtonVariant.TERTIARY);
    button.setAriaLabel(label);
    button.setTooltipText(label);
    return button;
  }

  private static void change(Note note, ReportNotes notes, Runnable changed) {
    new NoteDialog(
            note.text(),
            text -> {
              notes.change(note.id(), text);
              changed.run();
            })
        .open();
  }

  private static void askDelete(Note note, ReportNotes notes, Runnable changed) {
    new ConfirmDelete(
            "Delete this note?",
            "The note of %s is gone for good.".formatted(note.authorName()),
            "Delete note",
            () -> {
              try {
                notes.delete(note.id());
              } catch (FailureException e) {
                Notices.failure(e.failure());
              }
              changed.run();
            })
        .open();
  }
}
