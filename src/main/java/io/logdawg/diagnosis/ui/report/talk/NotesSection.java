package io.logdawg.diagnosis.ui.report.talk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.logdawg.base.FailureException;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.notes.Note;
import io.logdawg.reports.notes.ReportNotes;
import io.logdawg.security.Caller;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import io.logdawg.uikit.PageSection;
import java.time.Clock;
import java.util.List;

/** The notes, and where members write another. */
final class NotesSection extends PageSection implements Runnable {

  private final transient ReportId report;
  private final transient ReportNotes notes;
  private final transient CurrentCaller caller;
  private final transient Clock clock;
  private final Div written = new Div();
  private final TextArea text = new TextArea("Add a note");

  NotesSection(ReportId report, ReportNotes notes, CurrentCaller caller, Clock clock) {
    super("Notes");
    this.report = report;
    this.notes = notes;
    this.caller = caller;
    this.clock = clock;
    setId("notes");
    addClassName("report-notes");
    add(written);
    if (is(Role.MEMBER) || is(Role.ADMIN)) {
      add(form());
    }
    run();
  }

  /** Shows the notes as they are now; what is being written stays. */
  @Override
  public void run() {
    List<Note> all;
    try {
      all = notes.of(report);
    } catch (FailureException gone) {
      // The page itself says that its report is gone.
      setEnabled(false);
      return;
    }
    written.removeAll();
    if (all.isEmpty()) {
      var none = new Paragraph("Nobody has written a note yet.");
      none.addClassName("muted");
      written.add(none);
      return;
    }
    var list = new OrderedList();
    list.addClassName("note-list");
    all.stream()
        .map(note -> {
          var mine = note.isBy(caller.memberId()) && !is(Role.VIEWER);
          return new NoteItem(note, mine, mine || is(Role.ADMIN), notes, this, clock);
        })
        .forEach(list::add);
    written.add(list);
  }

  private Div form() {
    text.setWidthFull();
    text.setMaxLength(ReportNotes.LONGEST);
    text.setMinRows(2);
    text.setHelperText("Plain text for your team. Addresses become links.");
    text.addValueChangeListener(_ -> text.setInvalid(false));
    var add = new Button("Add note", _ -> add());
    add.setId("add-note");
    var form = new Div(text, add);
    form.addClassName("note-form");
    return form;
  }

  private void add() {
    try {
      notes.add(report, text.getValue());
    } catch (FailureException e) {
      text.setErrorMessage(e.failure().sentence());
      text.setInvalid(true);
      text.focus();
      return;
    }
    text.clear();
    run();
  }

  private boolean is(Role role) {
    return caller.find().map(Caller::role).filter(role::equals).isPresent();
  }
}
