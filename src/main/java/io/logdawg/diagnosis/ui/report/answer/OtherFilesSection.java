package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Span;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.uikit.PageSection;
import java.util.List;

/** The further suspects, closed until asked for. */
final class OtherFilesSection extends PageSection {

  OtherFilesSection(List<CodeFile> files) {
    super("Other files");
    files.stream().map(OtherFilesSection::details).forEach(this::add);
  }

  private static Details details(CodeFile file) {
    var score = new Span(Math.round(file.score() * 100) + " %");
    score.addClassName("score");
    score.setTitle("Score among the files of this report");
    var summary = new Span(new Code(file.path()), score);
    summary.addClassName("file-summary");
    return new Details(summary, new SuspectFile(file));
  }
}
