package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;

/** A few named values beside each other. */
public class Facts extends DescriptionList {

  public Facts() {
    addClassName("facts");
  }

  public final void fact(String name, String value) {
    fact(name, new Text(value));
  }

  public final void fact(String name, Component value) {
    var pair = new Div(new Term(name), new Description(value));
    getElement().appendChild(pair.getElement());
  }
}
