package io.logdawg.audit.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import io.logdawg.audit.AuditEntry;
import io.logdawg.audit.AuditExport;
import io.logdawg.audit.AuditFilter;
import io.logdawg.audit.AuditLog;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.PageHeader;
import io.logdawg.uikit.RelativeTime;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was done in the organization and by whom, a page at a time. */
@Route("audit")
@PageTitle("Audit log · Log Dawg")
@Menu(title = "Audit log", order = 7, icon = "vaadin:clipboard-text")
@RolesAllowed("ADMIN")
class AuditView extends Main implements BeforeEnterObserver {

  private static final int PAGE = 50;

  private final transient AuditLog log;
  private final transient Clock clock;
  private final AuditFilterBar filters;
  private final UnorderedList list = new UnorderedList();
  private final Button older = new Button("Show older entries", _ -> showOlder());
  private final Anchor download;
  private final EmptyState none =
      new EmptyState(
          VaadinIcon.CLIPBOARD_TEXT,
          "Nothing has been done yet",
          "Whatever anybody does here from now on is written down.");
  private final EmptyState noMatch =
      new EmptyState(
          VaadinIcon.SEARCH, "No entry matches", "Choose other days, or take a filter away.");
  private AuditAddress address = AuditAddress.ALL;
  private AuditFilter filter = AuditFilter.ALL;
  private @Nullable UUID last;

  AuditView(AuditLog log, AuditExport export, Clock clock) {
    this.log = log;
    this.clock = clock;
    addClassName("page");
    list.addClassNames("card", "report-list", "audit-list");
    older.setId("older");
    filters = new AuditFilterBar(log.actors(), this::choose);
    download = new Anchor(new AuditDownload(export, () -> filter), "Download CSV");
    download.addClassName("button-link");
    var header =
        new PageHeader(
            "Audit log", "Who did what in your organization, newest first. Nobody can change it.");
    header.addAction(download);
    var more = new Div(older);
    more.addClassName("audit-more");
    add(header, filters, list, more, none, noMatch);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    address = AuditAddress.of(event.getLocation().getQueryParameters());
    filters.show(address);
    refresh();
  }

  /** The address follows, so that it can be sent to a colleague. */
  private void choose(AuditAddress wanted) {
    address = wanted;
    refresh();
    getUI()
        .ifPresent(page ->
            page.getPage()
                .getHistory()
                .replaceState(
                    null,
                    new Location(
                        RouteConfiguration.forSessionScope().getUrl(AuditView.class),
                        wanted.toQuery())));
  }

  private void refresh() {
    filter = address.toFilter(RelativeTime.viewersZone());
    list.removeAll();
    append(log.latest(filter, PAGE));
    boolean any = list.getComponentCount() > 0;
    boolean filtered = !address.equals(AuditAddress.ALL);
    list.setVisible(any);
    download.setVisible(any);
    none.setVisible(!any && !filtered);
    noMatch.setVisible(!any && filtered);
    filters.setVisible(any || filtered);
  }

  private void showOlder() {
    if (last != null) {
      append(log.before(filter, last, PAGE));
    }
  }

  private void append(List<AuditEntry> page) {
    page.forEach(entry -> list.add(new AuditRow(entry, clock)));
    older.setVisible(page.size() == PAGE);
    last = page.isEmpty() ? null : page.getLast().id();
  }
}
