package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its name, what it is for, and what can be done on it. */
public final class PageHeader extends Header {

  private final Div actions = new Div();

  public PageHeader(String title, String purpose) {
    addClassName("page-header");
    var text = new Div(new H1(title), new Paragraph(purpose));
    actions.addClassName("actions");
    add(text, actions);
  }

  public void addAction(Component action) {
    actions.add(action);
  }
}
