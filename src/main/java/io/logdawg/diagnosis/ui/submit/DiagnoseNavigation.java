package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.router.RouterLink;

/** The ways to the page where a log is sent. */
public final class DiagnoseNavigation {

  private DiagnoseNavigation() {}

  /** Looks like the button that it stands for. */
  public static RouterLink link(String text) {
    var link = new RouterLink(text, DiagnoseView.class);
    link.addClassNames("button-link", "button-link-primary");
    return link;
  }
}
