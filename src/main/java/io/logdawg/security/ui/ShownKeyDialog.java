package io.logdawg.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.security.keys.NewApiKey;
import io.logdawg.uikit.CopyableText;

/** The only time that a key is seen. */
final class ShownKeyDialog extends Dialog {

  ShownKeyDialog(NewApiKey made) {
    setHeaderTitle(made.key().name() + " is ready");
    setWidth("min(34rem, 94vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    var key = new CopyableText("the key", made.plain());
    key.setTextId("new-key");
    add(new Paragraph("Copy it now and keep it safe: it is not shown again."), key);
    var done = new Button("I have it", _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
  }
}
