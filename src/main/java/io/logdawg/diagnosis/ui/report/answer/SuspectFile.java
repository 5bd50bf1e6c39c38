package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.reports.ReportData.CodeSnippet;
import io.logdawg.uikit.CodeBlock;
import io.logdawg.uikit.CodeBlock.Mark;
import io.logdawg.uikit.ProviderLink;

/** A suspected file: where, why, and the lines. */
final class SuspectFile extends Div {

  /** The weightiest come first; all of them stand in the evidence. */
  private static final int REASONS_SHOWN = 3;

  SuspectFile(CodeFile file) {
    addClassName("suspect-file");
    var path = new Div(ProviderLink.or(new Code(file.path()), file.url()));
    path.addClassName("suspect-path");
    add(path, why(file));
    file.snippets().stream().map(snippet -> lines(file, snippet)).forEach(this::add);
  }

  private static Component why(CodeFile file) {
    if (file.reasons().isEmpty()) {
      return new Paragraph(file.reason());
    }
    var list = new UnorderedList();
    list.addClassName("why");
    file.reasons().stream()
        .limit(REASONS_SHOWN)
        .map(reason -> new ListItem(reason.text()))
        .forEach(list::add);
    return list;
  }

  private static Component lines(CodeFile file, CodeSnippet snippet) {
    return new CodeBlock(
        "%s, lines %d to %d".formatted(file.path(), snippet.startLine(), snippet.endLine()),
        file.path(),
        snippet.startLine(),
        snippet.content().lines().toList(),
        line ->
            line >= snippet.focusStart() && line <= snippet.focusEnd() ? Mark.FOCUS : Mark.NONE);
  }
}
