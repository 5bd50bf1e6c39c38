package io.logdawg.diagnosis.ui.report.changes;

import com.vaadin.flow.component.Component;
import io.logdawg.diagnosis.CommitDiffs;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.uikit.Background;
import java.util.List;

/** Makes the parts that show what a suspect commit changed. */
@org.springframework.stereotype.Component
public class CommitChangesParts {

  private final CommitDiffs diffs;
  private final Background background;

  CommitChangesParts(CommitDiffs diffs, Background background) {
    this.diffs = diffs;
    this.background = background;
  }

  public Component of(Report report, BlamedCommit commit) {
    return new CommitChangesPart(
        suspects(report), () -> diffs.of(report.id(), commit.hash()), background);
  }

  private static List<String> suspects(Report report) {
    return report.data() instanceof ReportData found
        ? found.files().stream().map(CodeFile::path).toList()
        : List.of();
  }
}
