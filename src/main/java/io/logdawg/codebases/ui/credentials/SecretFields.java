package io.logdawg.codebases.ui.credentials;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.codebases.credentials.NewCredential;
import io.logdawg.source.ProviderKind;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The secret of a new credential: a token; for GitHub also an App. */
final class SecretFields extends FormLayout {

  private static final String TOKEN = "Token";
  private static final String APP = "GitHub App";

  private final RadioButtonGroup<String> form = new RadioButtonGroup<>("Secret", TOKEN, APP);
  private final PasswordField token = new PasswordField("Token");
  private final TextField appId = new TextField("App ID");
  private final TextArea privateKey = new TextArea("Private key");

  SecretFields() {
    form.setValue(TOKEN);
    token.setHelperText("One that may read code and nothing else. It is not shown again.");
    token.getElement().setAttribute("autocomplete", "off");
    appId.setHelperText("As the App's settings show it. Install the App on your repositories.");
    appId.setMaxLength(40);
    privateKey.setHelperText("The .pem file that GitHub hands out. It is not shown again.");
    privateKey.setMaxLength(16_000);
    privateKey.setMaxRows(8);
    privateKey.getElement().setAttribute("autocomplete", "off");
    privateKey.getElement().setAttribute("spellcheck", "false");
    List.of(token, appId, privateKey).forEach(field -> field.setRequiredIndicatorVisible(true));
    token.addValueChangeListener(_ -> token.setInvalid(false));
    appId.addValueChangeListener(_ -> appId.setInvalid(false));
    privateKey.addValueChangeListener(_ -> privateKey.setInvalid(false));
    form.addValueChangeListener(_ -> arrange());
    setResponsiveSteps(new ResponsiveStep("0", 1));
    add(form, token, appId, privateKey);
    arrange();
  }

  void show(ProviderKind provider) {
    form.setVisible(provider == ProviderKind.GITHUB);
    arrange();
  }

  NewCredential value(
      String name, ProviderKind provider, String apiUrl, @Nullable Instant expires) {
    var api = apiUrl.isEmpty() || provider == ProviderKind.GIT ? null : apiUrl;
    return isApp()
        ? new NewCredential(
            name, provider.id(), null, appId.getValue(), privateKey.getValue(), api, expires)
        : new NewCredential(name, provider.id(), token.getValue(), null, null, api, expires);
  }

  /** The field of this name in REST; a refused credential is shown at what is at fault. */
  @Nullable HasValidationProperties field(String name) {
    return switch (name) {
      case "token" -> token;
      case "app_id" -> appId;
      case "private_key" -> privateKey;
      case "credential_id" -> isApp() ? privateKey : token;
      default -> null;
    };
  }

  private boolean isApp() {
    return form.isVisible() && APP.equals(form.getValue());
  }

  private void arrange() {
    boolean app = isApp();
    token.setVisible(!app);
    appId.setVisible(app);
    privateKey.setVisible(app);
  }
}
