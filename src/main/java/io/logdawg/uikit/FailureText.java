package io.logdawg.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A failure that stays on the page until it is mended, and that screen readers say at once. */
public final class FailureText extends Div {

  private final Paragraph sentence = new Paragraph();

  public FailureText() {
    addClassName("failure-text");
    getElement().setAttribute("role", "alert");
    var icon = VaadinIcon.EXCLAMATION_CIRCLE_O.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    add(icon, sentence);
    clear();
  }

  public FailureText(String text) {
    this();
    show(text);
  }

  public void show(String text) {
    sentence.setText(text);
    setVisible(true);
  }

  public void clear() {
    setVisible(false);
  }
}
