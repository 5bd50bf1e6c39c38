package io.logdawg.diagnosis.ui.webhooks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.uikit.CopyableText;

/** The only time that a webhook's secret is seen. */
final class ShownSecretDialog extends Dialog {

  ShownSecretDialog(String secret) {
    setHeaderTitle("The secret is ready");
    setWidth("min(34rem, 94vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    var text = new CopyableText("the secret", secret);
    text.setTextId("new-webhook-secret");
    add(new Paragraph("Copy it to the provider now: it is not shown again."), text);
    var done = new Button("I have it", _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
  }
}
