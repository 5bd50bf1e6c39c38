package io.logdawg.diagnosis.ui.report.push;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.reports.PossibleFix;
import io.logdawg.reports.ReportId;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;

/** The commits that have changed since what the report points to. */
public final class PossiblyFixedSection extends PageSection {

  public PossiblyFixedSection(List<PossibleFix> fixes, ReportLink reports, Clock clock) {
    super("Possibly fixed");
    setId("possibly-fixed");
    var list = new UnorderedList();
    list.addClassName("commits");
    fixes.stream().map(fix -> item(fix, reports, clock)).forEach(list::add);
    add(list);
  }

  private static ListItem item(PossibleFix fix, ReportLink reports, Clock clock) {
    var hash = new Code(fix.commit().substring(0, 8));
    hash.setTitle(fix.commit());
    var head = new Div(new Span("Possibly fixed by "), hash);
    head.addClassName("commit-head");
    var when = new Div(new RelativeTime(fix.notedAt(), clock));
    when.addClassName("muted");
    var item = new ListItem(head, when, new Paragraph(fix.how()));
    item.addClassName("card");
    var ways = new Div();
    ways.addClassName("actions");
    if (fix.push() instanceof ReportId push) {
      ways.add(reports.to("The push", push));
    }
    if (fix.anew() instanceof ReportId anew) {
      ways.add(reports.to("Diagnosed anew at this commit", anew));
    }
    if (ways.getComponentCount() > 0) {
      item.add(ways);
    }
    return item;
  }
}
