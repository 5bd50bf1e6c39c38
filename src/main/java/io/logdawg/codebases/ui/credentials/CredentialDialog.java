package io.logdawg.codebases.ui.credentials;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Takes a credential in, tried against a repository first if one is named. */
final class CredentialDialog extends Dialog {

  private final transient CredentialIntake intake;
  private final transient Background background;
  private final transient Runnable saved;
  private final transient Clock clock;
  private final TextField name = new TextField("Name");
  private final Select<ProviderKind> provider;
  private final SecretFields secret = new SecretFields();
  private final TextField apiUrl = new TextField("Address of the interface");
  private final DatePicker expires = new DatePicker("Expires");
  private final TextField url = new TextField("Try it on");
  private final CheckPanel panel = new CheckPanel();
  private final Button save = new Button("Save", _ -> save());

  CredentialDialog(
      CredentialIntake intake,
      Background background,
      Set<ProviderKind> available,
      Clock clock,
      Runnable saved) {
    this.clock = clock;
    this.intake = intake;
    this.background = background;
    this.saved = saved;
    provider = ProviderChoice.field(available);
    provider.addValueChangeListener(e -> show(e.getValue()));
    provider.setValue(new TreeSet<>(available).getFirst());
    setHeaderTitle("Add a credential");
    setWidth("min(32rem, 94vw)");
    setCloseOnOutsideClick(false);
    describe();
    var form = new FormLayout(name, provider, secret, apiUrl, expires, url);
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
    apiUrl.setMaxLength(500);
    apiUrl.addValueChangeListener(_ -> apiUrl.setInvalid(false));
    expires.setMin(LocalDate.now(clock).plusDays(1));
    expires.addValueChangeListener(_ -> expires.setInvalid(false));
    url.setHelperText("Address of a repository that it should open. Empty to save it untried.");
    url.setMaxLength(500);
    name.setRequiredIndicatorVisible(true);
    name.addValueChangeListener(_ -> name.setInvalid(false));
    url.addValueChangeListener(_ -> url.setInvalid(false));
  }

  private void show(ProviderKind kind) {
    secret.show(kind);
    boolean devOps = kind == ProviderKind.AZURE_DEVOPS;
    apiUrl.setVisible(kind != ProviderKind.GIT);
    apiUrl.setLabel(devOps ? "Address of the organization" : "Address of the interface");
    apiUrl.setPlaceholder(devOps ? "https://dev.azure.com/organization" : "https://host/api/v3");
    apiUrl.setHelperText(
        devOps
            ? "Where to check the token and look for repositories."
            : "GitHub Enterprise Server only.");
    expires.setHelperText(
        kind == ProviderKind.GITHUB
            ? "GitHub tells it. Empty where it does."
            : "The provider does not tell: you are warned two weeks ahead.");
  }

  private void save() {
    save.setEnabled(false);
    panel.busy();
    var wanted =
        secret.value(name.getValue(), provider.getValue(), apiUrl.getValue().strip(), expires());
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

  /** The end of the day that is named. */
  private @Nullable Instant expires() {
    var day = expires.getValue();
    return day == null ? null : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
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
                  case "url" -> url.isEmpty() ? apiUrl : url;
                  case "api_url" -> apiUrl;
                  case "expires_at" -> expires;
                  default -> secret.field(field);
                });
    if (!shown) {
      panel.show(failure);
    }
  }
}
