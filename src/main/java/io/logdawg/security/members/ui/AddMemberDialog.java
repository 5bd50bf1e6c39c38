package io.logdawg.security.members.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.Role;
import io.logdawg.security.accounts.LocalMembers;
import io.logdawg.uikit.FailureText;
import java.util.function.Consumer;

/** Asks who is to become a member, with a password that is made for them. */
final class AddMemberDialog extends Dialog {

  private final transient LocalMembers members;
  private final transient Consumer<LocalMembers.NewAccount> made;
  private final EmailField address = new EmailField("E-mail address");
  private final TextField name = new TextField("Name");
  private final RadioButtonGroup<Role> role = new RadioButtonGroup<>("What they may do");
  private final FailureText failure = new FailureText();

  AddMemberDialog(LocalMembers members, Consumer<LocalMembers.NewAccount> made) {
    this.members = members;
    this.made = made;
    setHeaderTitle("Add a member");
    setWidth("min(30rem, 94vw)");
    address.setHelperText("They sign in with it.");
    address.setMaxLength(320);
    address.setRequiredIndicatorVisible(true);
    address.setAutofocus(true);
    address.addValueChangeListener(_ -> address.setInvalid(false));
    name.setMaxLength(200);
    name.setRequiredIndicatorVisible(true);
    name.addValueChangeListener(_ -> name.setInvalid(false));
    role.setItems(Role.values());
    role.setItemLabelGenerator(each -> RoleChoice.words(each) + ": " + RoleChoice.rights(each));
    role.setValue(Role.MEMBER);
    var form = new FormLayout(address, name, role);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(form, failure);

    var save = new Button("Add member", _ -> save());
    save.setId("save-member");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    save.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private void save() {
    failure.clear();
    try {
      var account = members.add(address.getValue(), name.getValue(), role.getValue());
      close();
      made.accept(account);
    } catch (FailureException e) {
      show(e.failure());
    }
  }

  private void show(Failure problem) {
    switch (problem) {
      case Failure.Invalid(var field, var reason) when field.equals("address") -> {
        address.setErrorMessage("The address " + reason + ".");
        address.setInvalid(true);
        address.focus();
      }
      case Failure.Invalid(var field, var reason) when field.equals("name") -> {
        name.setErrorMessage("The name " + reason + ".");
        name.setInvalid(true);
        name.focus();
      }
      default -> failure.show(problem.sentence());
    }
  }
}
