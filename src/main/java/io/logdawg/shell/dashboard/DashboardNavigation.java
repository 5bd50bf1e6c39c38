package io.logdawg.shell.dashboard;

import com.vaadin.flow.router.RouterLink;

/** The way to the first page. */
public final class DashboardNavigation {

  private DashboardNavigation() {}

  public static RouterLink link(String text) {
    return new RouterLink(text, DashboardView.class);
  }
}
