package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Stands where a list has nothing yet, and says what would fill it and how. */
public final class EmptyState extends Div {

  public EmptyState(VaadinIcon icon, String title, String explanation, Component... actions) {
    addClassName("empty-state");
    var symbol = icon.create();
    symbol.getElement().setAttribute("aria-hidden", "true");
    add(symbol, new H2(title), new Paragraph(explanation));
    if (actions.length > 0) {
      var row = new Div(actions);
      row.addClassName("actions");
      add(row);
    }
  }
}
