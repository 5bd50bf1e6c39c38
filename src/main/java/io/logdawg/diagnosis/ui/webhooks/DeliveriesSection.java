package io.logdawg.diagnosis.ui.webhooks;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.codebases.webhooks.Delivery;
import io.logdawg.diagnosis.ui.report.ReportNavigation;
import io.logdawg.reports.ReportId;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What the provider delivered last, and what became of it. */
final class DeliveriesSection extends PageSection {

  DeliveriesSection(List<Delivery> deliveries, Clock clock) {
    super("Last deliveries");
    setId("deliveries");
    if (deliveries.isEmpty()) {
      var none = new Paragraph("Nothing has been delivered yet.");
      none.addClassName("muted");
      add(none);
      return;
    }
    var list = new UnorderedList();
    list.addClassNames("card", "report-list", "deliveries");
    deliveries.stream().map(delivery -> item(delivery, clock)).forEach(list::add);
    add(list);
  }

  private static ListItem item(Delivery delivery, Clock clock) {
    var what = new Div(new Code(delivery.event()));
    if (delivery.ref() instanceof String ref) {
      what.add(new Span(" " + ref.replaceFirst("^refs/(heads|tags)/", "")));
    }
    var outcome = new Div();
    outcome.addClassName("muted");
    if (delivery.report() instanceof UUID report) {
      outcome.add(ReportNavigation.link("Report of the push", new ReportId(report)));
    } else {
      outcome.setText(delivery.outcome().words());
    }
    return new ListItem(what, outcome, new RelativeTime(delivery.receivedAt(), clock));
  }
}
