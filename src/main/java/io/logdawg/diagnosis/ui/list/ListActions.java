package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.html.Anchor;
import io.logdawg.diagnosis.ui.triage.TriageActions;
import io.logdawg.reports.Reports;
import io.logdawg.reports.export.ReportCsv;
import io.logdawg.reports.listing.ReportFilter;
import io.logdawg.reports.views.SavedViews;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What can be done with a list of reports. */
@Component
class ListActions {

  private final Reports reports;
  private final TriageActions triage;
  private final SavedViews views;
  private final ReportCsv csv;
  private final CurrentCaller caller;
  private final Clock clock;

  ListActions(
      Reports reports,
      TriageActions triage,
      SavedViews views,
      ReportCsv csv,
      CurrentCaller caller,
      Clock clock) {
    this.reports = reports;
    this.triage = triage;
    this.views = views;
    this.csv = csv;
    this.caller = caller;
    this.clock = clock;
  }

  /** Viewers only read; the services refuse them all the same. */
  boolean mayChange() {
    return caller.find().filter(who -> who.role() != Role.VIEWER).isPresent();
  }

  BulkBar bulk(ReportGrid grid, Runnable changed) {
    return new BulkBar(grid, reports, triage, changed);
  }

  ViewsMenu views(Supplier<ListFilter> shown, Consumer<ListFilter> open) {
    return new ViewsMenu(views, shown, open);
  }

  Anchor export(Supplier<ReportFilter> filter) {
    var link = new Anchor(new CsvDownload(csv, filter, clock), "Export as CSV");
    link.addClassName("export");
    return link;
  }
}
