package io.logdawg.diagnosis.ui.report.changes;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.logdawg.source.CommitChanges.FileChange;
import io.logdawg.source.CommitChanges.Kind;
import io.logdawg.uikit.DiffBlock;
import java.util.List;

/** One file of a commit: what became of it, and the lines. */
final class ChangedFilePart extends Div {

  private static final int LINES_SHOWN = 300;

  ChangedFilePart(FileChange file, boolean opened) {
    var head = new Div(new Code(file.path()), new Span(" " + words(file)));
    head.addClassName("changed-file-head");
    var lines = new Div(lines(file));
    lines.addClassName("changed-file");
    var details = new Details(head, lines);
    details.setOpened(opened);
    add(details);
  }

  private static Component[] lines(FileChange file) {
    String patch = file.patch();
    if (patch == null) {
      return new Component[] {
        muted(
            file.kind() == Kind.DELETED
                ? "It is gone."
                : "Not shown: it is binary, or the change is too large.")
      };
    }
    List<String> lines = patch.lines().toList();
    var shown =
        new DiffBlock(
            "Changes of " + file.path(), lines.subList(0, Math.min(LINES_SHOWN, lines.size())));
    return lines.size() > LINES_SHOWN
        ? new Component[] {
          shown, muted("And %,d more lines.".formatted(lines.size() - LINES_SHOWN))
        }
        : new Component[] {shown};
  }

  private static String words(FileChange file) {
    return switch (file.kind()) {
      case ADDED -> "added";
      case MODIFIED -> "";
      case DELETED -> "deleted";
      case RENAMED ->
          file.previousPath() == null ? "renamed" : "renamed from " + file.previousPath();
    };
  }

  private static Paragraph muted(String text) {
    var paragraph = new Paragraph(text);
    paragraph.addClassName("muted");
    return paragraph;
  }
}
