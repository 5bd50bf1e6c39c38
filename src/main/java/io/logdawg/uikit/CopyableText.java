package io.logdawg.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A text to take elsewhere, with a button that copies it. */
public final class CopyableText extends Div {

  private final Code code = new Code();

  /**
   * @param what it is, for screen readers
   */
  public CopyableText(String what, String text) {
    addClassName("copyable");
    code.setText(text);
    var said = new Span();
    said.getElement().setAttribute("role", "status");
    said.addClassName("muted");
    var copy = new Button("Copy", VaadinIcon.COPY_O.create());
    copy.setAriaLabel("Copy " + what);
    // In the click itself: browsers let a page write to the clipboard only there.
    copy.getElement()
        .executeJs(
            """
            this.addEventListener('click', () => navigator.clipboard
                .writeText($0.textContent)
                .then(() => $1.textContent = 'Copied.',
                      () => $1.textContent = 'Copy it by hand: the browser does not allow it.'))
            """,
            code.getElement(),
            said.getElement());
    var row = new Div(code, copy);
    row.addClassName("shown-key");
    add(row, said);
  }

  /** The text's own id, for whoever looks for it in the page. */
  public void setTextId(String id) {
    code.setId(id);
  }
}
