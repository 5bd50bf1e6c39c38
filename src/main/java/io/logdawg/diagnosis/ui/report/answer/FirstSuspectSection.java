package io.logdawg.diagnosis.ui.report.answer;

import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.uikit.PageSection;

/** The file to look at first. */
final class FirstSuspectSection extends PageSection {

  FirstSuspectSection(CodeFile file) {
    super("Look here first");
    setId("first-suspect");
    var card = new SuspectFile(file);
    card.addClassName("card");
    add(card);
  }
}
