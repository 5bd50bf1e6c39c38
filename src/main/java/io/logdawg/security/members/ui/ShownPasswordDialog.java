package io.logdawg.security.members.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.security.accounts.LocalMembers;
import io.logdawg.uikit.CopyableText;

/** The only time that a member's password is seen. */
final class ShownPasswordDialog extends Dialog {

  ShownPasswordDialog(LocalMembers.NewAccount account) {
    setHeaderTitle("The password of " + account.name());
    setWidth("min(34rem, 94vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    var password = new CopyableText("the password", account.password());
    password.setTextId("new-password");
    add(
        new Paragraph("Copy it now and hand it over by a safe way: it is not shown again."),
        password);
    var done = new Button("I have it", _ -> close());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(done);
  }
}
