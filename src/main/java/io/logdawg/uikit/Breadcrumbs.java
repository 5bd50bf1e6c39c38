package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** Where a page stands: the ways up, then the page itself. */
public final class Breadcrumbs extends Nav {

  /**
   * @param current the page's own name
   * @param up the pages above it, outermost first
   */
  public Breadcrumbs(String current, RouterLink... up) {
    addClassName("breadcrumbs");
    getElement().setAttribute("aria-label", "Breadcrumb");
    var way = new OrderedList();
    for (Component link : up) {
      way.add(new ListItem(link));
    }
    var here = new Span(current);
    here.getElement().setAttribute("aria-current", "page");
    way.add(new ListItem(here));
    add(way);
  }
}
