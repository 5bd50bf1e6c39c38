package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.logdawg.base.Failure;
import io.logdawg.codebases.NewRepository;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.ui.FieldFailures;
import io.logdawg.codebases.ui.ProviderChoice;
import io.logdawg.source.ProviderKind;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is filled in to connect a repository. */
final class ProviderFields extends FormLayout {

  private final Select<ProviderKind> provider;
  private final TextField url = new TextField("Address of the repository");
  private final ComboBox<Credential> credential = CredentialChoice.field();
  private final TextField branch = new TextField("Default branch");
  private final TextField apiUrl = new TextField("Address of the interface");
  private final Details server = new Details("On a server of your own", apiUrl);
  private final transient List<Credential> credentials;

  ProviderFields(
      Set<ProviderKind> available, List<Credential> credentials, RepositoryChoice choice) {
    this.credentials = credentials;
    provider = ProviderChoice.field(available);
    url.setPlaceholder("https://github.com/owner/name");
    url.setHelperText("As you copy it from the browser.");
    url.setRequiredIndicatorVisible(true);
    url.setValueChangeMode(ValueChangeMode.EAGER);
    url.setMaxLength(500);
    url.setAutofocus(true);
    branch.setHelperText("Empty for the provider's.");
    branch.setMaxLength(250);
    apiUrl.setHelperText("GitHub Enterprise and Azure DevOps Server only.");
    apiUrl.setWidthFull();
    apiUrl.setMaxLength(500);
    provider.addValueChangeListener(e -> show(e.getValue()));
    setResponsiveSteps(new ResponsiveStep("0", 1));
    add(provider, credential, choice, url, branch, server);
    credential.addValueChangeListener(e -> choice.show(e.getValue()));
    choice.onChoice(seen -> {
      url.setValue(seen.url().toString());
      branch.setValue(seen.defaultBranch());
      var chosen = credential.getValue();
      if (chosen != null && chosen.apiUrl() != null && chosen.provider() == ProviderKind.GITHUB) {
        apiUrl.setValue(chosen.apiUrl());
      }
    });
    provider.setValue(new TreeSet<>(available).getFirst());
  }

  NewRepository value() {
    var chosen = credential.getValue();
    return new NewRepository(
        provider.getValue().id(),
        url.getValue().strip(),
        apiUrl.isEmpty() ? null : apiUrl.getValue().strip(),
        chosen == null ? null : chosen.id(),
        branch.isEmpty() ? null : branch.getValue().strip());
  }

  void onChange(Runnable changed) {
    List.of(url, branch, apiUrl)
        .forEach(field ->
            field.addValueChangeListener(_ -> {
              field.setInvalid(false);
              changed.run();
            }));
    provider.addValueChangeListener(_ -> changed.run());
    credential.addValueChangeListener(_ -> {
      credential.setInvalid(false);
      changed.run();
    });
  }

  /** Whether the failure found a field to stand at. */
  boolean show(Failure failure) {
    return FieldFailures.show(
        failure,
        field ->
            switch (field) {
              case "url" -> url;
              case "api_url" -> {
                server.setOpened(true);
                yield apiUrl;
              }
              case "credential_id" -> credential;
              case "default_branch" -> branch;
              default -> null;
            });
  }

  private void show(ProviderKind kind) {
    Collection<Credential> fitting =
        credentials.stream().filter(known -> known.provider() == kind).toList();
    credential.setItems(fitting);
    credential.setVisible(!fitting.isEmpty());
    server.setVisible(kind != ProviderKind.GIT);
  }
}
