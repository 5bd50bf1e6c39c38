package io.logdawg.diagnosis.ui.report.push;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.reports.PushData.TouchedReport;
import io.logdawg.reports.ReportId;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.StatusBadge;
import io.logdawg.uikit.StatusBadge.Tone;
import java.util.List;

/** The reports that a push touches. */
public final class TouchedReportsSection extends PageSection {

  public TouchedReportsSection(List<TouchedReport> touched, ReportLink reports) {
    super("Reports that it touches");
    setId("touched-reports");
    var list = new UnorderedList();
    list.addClassName("commits");
    touched.stream().map(report -> item(report, reports)).forEach(list::add);
    add(list);
  }

  private static ListItem item(TouchedReport touched, ReportLink reports) {
    var badge =
        touched.possiblyFixed()
            ? new StatusBadge("Possibly fixed", Tone.GOOD)
            : new StatusBadge("File changed", Tone.WAITING);
    var head = new Div(badge, reports.to(touched.title(), new ReportId(touched.report())));
    head.addClassName("commit-head");
    var item = new ListItem(head, new Paragraph(touched.how()));
    item.addClassName("card");
    return item;
  }
}
