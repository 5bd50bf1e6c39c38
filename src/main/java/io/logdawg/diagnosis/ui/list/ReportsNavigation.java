package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouterLink;
import io.logdawg.reports.ReportStatus;

/** The ways to the list of reports. */
public final class ReportsNavigation {

  private ReportsNavigation() {}

  public static void open() {
    UI.getCurrentOrThrow().navigate(ReportsView.class);
  }

  /** To those of one state. */
  public static RouterLink link(String text, ReportStatus status) {
    var link = new RouterLink(text, ReportsView.class);
    link.setQueryParameters(
        FilterAddress.write(ListFilter.NONE.with(all -> all.withStatus(status))));
    return link;
  }

  /** To those of one type of error. */
  public static RouterLink ofType(String type) {
    var link = new RouterLink(type, ReportsView.class);
    link.setQueryParameters(
        FilterAddress.write(ListFilter.NONE.with(all -> all.withErrorType(type))));
    return link;
  }

  public static RouterLink link(String text) {
    return new RouterLink(text, ReportsView.class);
  }
}
