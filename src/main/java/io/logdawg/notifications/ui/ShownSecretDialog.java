package io.logdawg.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.notifications.SigningSecret;
import io.logdawg.uikit.CopyableText;

/** The only time that a signing secret is seen. */
final class ShownSecretDialog extends Dialog {

  ShownSecretDialog(SigningSecret secret) {
    setHeaderTitle("The signing secret is ready");
    setWidth("min(36rem, 94vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    var text = secret.reveal(plain -> new CopyableText("the signing secret", plain));
    text.setTextId("new-signing-secret");
    add(
        new Paragraph(
            "The receiver checks with it that a delivery is from here (Standard Webhooks). Copy it"
                + " now: it is not shown again."),
        text);
    var done = new Button("I have it", _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
  }
}
