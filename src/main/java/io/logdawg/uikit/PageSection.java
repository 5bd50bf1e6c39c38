package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page under a heading of its own. */
public class PageSection extends Section {

  public PageSection(String title, Component... content) {
    addClassName("page-section");
    add(new H2(title));
    add(content);
  }
}
