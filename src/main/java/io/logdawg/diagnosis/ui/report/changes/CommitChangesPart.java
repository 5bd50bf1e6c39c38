package io.logdawg.diagnosis.ui.report.changes;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.logdawg.base.Failure;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.FailureText;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** What one commit changed, the report's suspect files first; asked for when it is opened. */
final class CommitChangesPart extends Details {

  /** Whoever wants more follows the link to the provider. */
  private static final int FILES_SHOWN = 20;

  private final List<String> suspects;
  private final Supplier<CommitChanges> changes;
  private final Background background;
  private final Div content = new Div();
  private boolean asked;

  CommitChangesPart(List<String> suspects, Supplier<CommitChanges> changes, Background background) {
    super("What it changed");
    this.suspects = suspects;
    this.changes = changes;
    this.background = background;
    addClassName("commit-changes");
    content.getElement().setAttribute("aria-live", "polite");
    add(content);
    addOpenedChangeListener(event -> {
      if (event.isOpened() && !asked) {
        ask();
      }
    });
  }

  private void ask() {
    asked = true;
    var progress = new ProgressBar();
    progress.setIndeterminate(true);
    progress.getElement().setAttribute("aria-label", "Asking the provider");
    content.removeAll();
    content.add(progress, new Span("Asking the provider…"));
    getUI().ifPresent(page -> background.run(page, changes, this::show, this::show));
  }

  private void show(CommitChanges found) {
    content.removeAll();
    var files = found.files().stream().sorted(Comparator.comparingInt(this::place)).toList();
    if (files.isEmpty()) {
      content.add(new Paragraph("It changed no file."));
    }
    files.stream()
        .limit(FILES_SHOWN)
        .map(file -> new ChangedFilePart(file, file.equals(files.getFirst()) || isSuspect(file)))
        .forEach(content::add);
    if (files.size() > FILES_SHOWN || !found.complete()) {
      var more =
          new Paragraph(
              found.complete()
                  ? "And %,d more files.".formatted(files.size() - FILES_SHOWN)
                  : "And more files: the provider listed only the first %,d."
                      .formatted(files.size()));
      more.addClassName("muted");
      content.add(more);
    }
  }

  /** To be opened again, which asks again. */
  private void show(Failure failure) {
    asked = false;
    content.removeAll();
    var text = new FailureText();
    text.show(failure.sentence());
    content.add(text);
  }

  private boolean isSuspect(FileChange file) {
    return suspects.contains(file.path());
  }

  private int place(FileChange file) {
    int place = suspects.indexOf(file.path());
    return place < 0 ? suspects.size() : place;
  }
}
