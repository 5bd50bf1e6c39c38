package io.logdawg.codebases.ui.credentials;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.Failure;
import io.logdawg.codebases.ui.CheckPanel;
import io.logdawg.codebases.ui.FieldFailures;
import io.logdawg.codebases.ui.ProviderChoice;
import io.logdawg.source.ProviderKind;
import io.logdawg.uikit.Background;
import java.util.Set;
import java.util.TreeSet;

/** Takes a credential in, tried against a repository first if one is named. */
final class CredentialDialog extends Dialog {

  private final transient CredentialIntake intake;
  private final transient Background background;
  private final transient Runnable saved;
  private final TextField name = new TextField("Name");
  private final Select<ProviderKind> provider;
  private final SecretFields secret = new SecretFields();
  private final TextField url = new TextField("Try it on");
  private final CheckPanel panel = new CheckPanel();
  private final Button save = new Button("Save", _ -> save());

  CredentialDialog(
      CredentialIntake intake, Background background, Set<ProviderKind> available, Runnable saved) {
    this.intake = intake;
    this.background = background;
    this.saved = saved;
    provider = ProviderChoice.field(available);
    provider.addValueChangeListener(e -> secret.show(e.getValue()));
    provider.setValue(new TreeSet<>(available).getFirst());
    setHeaderTitle("Add a credential");
    setWidth("min(32rem, 94vw)");
    setCloseOnOutsideClick(false);
    describe();
    var form = new FormLayout(name, provider, secret, url);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(form, panel);
    save.setId("save-credential");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private void describe() {
    name.setHelperText("For you, to tell it from others.");
    name.setMaxLength(100);
    name.setAutofocus(true);
    url.setHelperText("Address of a repository that it should open. Empty to save it untried.");
    url.setMaxLength(500);
    name.setRequiredIndicatorVisible(true);
    name.addValueChangeListener(_ -> name.setInvalid(false));
    url.addValueChangeListener(_ -> url.setInvalid(false));
  }

  private void save() {
    save.setEnabled(false);
    panel.busy();
    var wanted = secret.value(name.getValue(), provider.getValue());
    var address = url.getValue().strip();
    background.run(
        UI.getCurrentOrThrow(),
        () -> intake.add(wanted, address),
        _ -> {
          close();
          saved.run();
        },
        this::refused);
  }

  private void refused(Failure failure) {
    save.setEnabled(true);
    panel.clear();
    boolean shown =
        FieldFailures.show(
            failure,
            field ->
                switch (field) {
                  case "name" -> name;
                  case "url" -> url;
                  default -> secret.field(field);
                });
    if (!shown) {
      panel.show(failure);
    }
  }
}
