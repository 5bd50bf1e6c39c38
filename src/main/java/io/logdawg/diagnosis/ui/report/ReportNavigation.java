package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import io.logdawg.reports.ReportId;

/** The ways to a report's page. */
public final class ReportNavigation {

  private ReportNavigation() {}

  public static void open(ReportId id) {
    UI.getCurrentOrThrow().navigate(ReportView.class, id.toString());
  }

  public static RouterLink link(String text, ReportId id) {
    return new RouterLink(text, ReportView.class, id.toString());
  }
}
