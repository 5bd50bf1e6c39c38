package io.logdawg.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.accounts.OwnPassword;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.Notices;

/** Asks for the present password and, twice, for the one that is to replace it. */
final class ChangePasswordDialog extends Dialog {

  private static final long serialVersionUID = 1L;

  private final transient OwnPassword password;
  private final PasswordField present = field("Present password", Autocomplete.CURRENT_PASSWORD);
  private final PasswordField wanted = field("New password", Autocomplete.NEW_PASSWORD);
  private final PasswordField again = field("New password again", Autocomplete.NEW_PASSWORD);
  private final FailureText failure = new FailureText();

  ChangePasswordDialog(OwnPassword password) {
    this.password = password;
    setHeaderTitle("Change your password");
    setWidth("min(28rem, 94vw)");
    present.setAutofocus(true);
    wanted.setHelperText("At least 8 characters.");
    var form = new FormLayout(present, wanted, again);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(new Paragraph("You stay signed in here, and are signed out everywhere else."));
    add(form, failure);

    var save = new Button("Change password", _ -> save());
    save.setId("save-password");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private static PasswordField field(String label, Autocomplete kind) {
    var field = new PasswordField(label);
    field.setAutocomplete(kind);
    field.setRequiredIndicatorVisible(true);
    field.addValueChangeListener(_ -> field.setInvalid(false));
    return field;
  }

  private void save() {
    failure.clear();
    if (!wanted.getValue().equals(again.getValue())) {
      mark(again, "This is not the same as the new password.");
      return;
    }
    try {
      password.change(present.getValue(), wanted.getValue());
      close();
      Notices.success("Your password is changed.");
    } catch (FailureException e) {
      show(e.failure());
    }
  }

  private void show(Failure problem) {
    switch (problem) {
      case Failure.Invalid(var field, var reason) when field.equals("present") ->
          mark(present, "This " + reason + ".");
      case Failure.Invalid(_, var reason) -> mark(wanted, "The password " + reason + ".");
      default -> failure.show(problem.sentence());
    }
  }

  private static void mark(PasswordField field, String error) {
    field.setErrorMessage(error);
    field.setInvalid(true);
    field.focus();
  }
}
