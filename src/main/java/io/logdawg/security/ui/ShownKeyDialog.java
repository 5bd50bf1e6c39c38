package io.logdawg.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.logdawg.security.keys.NewApiKey;

/** The only time that a key is seen. */
final class ShownKeyDialog extends Dialog {

  ShownKeyDialog(NewApiKey made) {
    setHeaderTitle(made.key().name() + " is ready");
    setWidth("min(34rem, 94vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    var key = new Code(made.plain());
    key.setId("new-key");
    var said = new Span();
    said.getElement().setAttribute("role", "status");
    said.addClassName("muted");
    var copy = new Button("Copy", VaadinIcon.COPY_O.create());
    // In the click itself: browsers let a page write to the clipboard only there.
    copy.getElement()
        .executeJs(
            """
            this.addEventListener('click', () => navigator.clipboard
                .writeText($0.textContent)
                .then(() => $1.textContent = 'Copied.',
                      () => $1.textContent = 'Copy it by hand: the browser does not allow it.'))
            """,
            key.getElement(),
            said.getElement());
    var row = new Div(key, copy);
    row.addClassName("shown-key");
    add(new Paragraph("Copy it now and keep it safe: it is not shown again."), row, said);
    var done = new Button("I have it", _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
  }
}
