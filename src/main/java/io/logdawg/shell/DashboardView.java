package io.logdawg.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.PermitAll;

/** What there is and what needs somebody. */
@Route("")
@PageTitle("Dashboard · Log Dawg")
@Menu(title = "Dashboard", order = 0, icon = "vaadin:dashboard")
@PermitAll
class DashboardView extends Main {

  DashboardView() {
    addClassName("page");
    add(new PageHeader("Dashboard", "What Log Dawg has found, and what needs you."));
  }
}
