package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.NewRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.ui.CheckPanel;
import io.logdawg.codebases.ui.FieldFailures;
import io.logdawg.localisation.PathMappings;
import io.logdawg.source.ProviderKind;
import io.logdawg.uikit.Background;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes how a repository is read, once the provider has answered well to it. */
final class EditDialog extends Dialog {

  private final transient Repositories repositories;
  private final transient Background background;
  private final transient ConnectedRepository repository;
  private final transient Runnable saved;
  private final ComboBox<Credential> credential = CredentialChoice.field();
  private final TextField branch = new TextField("Default branch");
  private final TextArea mappings = new TextArea("Paths in the logs");
  private final CheckPanel panel = new CheckPanel();
  private final Button save = new Button("Check and save", _ -> save());

  EditDialog(
      Repositories repositories,
      Background background,
      ConnectedRepository repository,
      List<Credential> credentials,
      Runnable saved) {
    this.repositories = repositories;
    this.background = background;
    this.repository = repository;
    this.saved = saved;
    setHeaderTitle(repository.fullName());
    setWidth("min(32rem, 94vw)");
    setCloseOnOutsideClick(false);
    fill(credentials);
    var form = new FormLayout(credential, branch, mappings);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(form, panel);
    save.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), save);
  }

  private void fill(List<Credential> credentials) {
    ProviderKind provider = repository.address().provider();
    var fitting = credentials.stream().filter(known -> known.provider() == provider).toList();
    credential.setItems(fitting);
    fitting.stream()
        .filter(known -> known.id().equals(repository.credentialId()))
        .findFirst()
        .ifPresent(credential::setValue);
    branch.setValue(repository.defaultBranch());
    branch.setRequiredIndicatorVisible(true);
    branch.setMaxLength(250);
    mappings.setHelperText(
        "One a line, as \"/app/ => src/\": a path in a log that begins with the left is looked for"
            + " under the right.");
    mappings.setValue(MappingLines.text(repository.pathMappings()));
  }

  private void save() {
    PathMappings paths;
    try {
      paths = MappingLines.parse(mappings.getValue());
    } catch (FailureException e) {
      refused(e.failure());
      return;
    }
    panel.busy();
    save.setEnabled(false);
    var chosen = credential.getValue() == null ? null : credential.getValue().id();
    var head = branch.getValue().strip();
    background.run(
        UI.getCurrentOrThrow(),
        () -> checkThenSave(chosen, head, paths),
        _ -> {
          close();
          saved.run();
        },
        this::refused);
  }

  private ConnectedRepository checkThenSave(
      @Nullable CredentialId chosen, String head, PathMappings paths) {
    var address = repository.address();
    var api = address.provider() == ProviderKind.GIT ? null : address.apiUrl().toString();
    repositories.check(
        new NewRepository(address.provider().id(), address.url().toString(), api, chosen, head));
    return repositories.update(repository.id(), chosen, head, paths);
  }

  private void refused(Failure failure) {
    save.setEnabled(true);
    panel.clear();
    boolean shown =
        FieldFailures.show(
            failure,
            field ->
                switch (field) {
                  case "credential_id" -> credential;
                  case "default_branch" -> branch;
                  case "path_mappings" -> mappings;
                  default -> null;
                });
    if (!shown) {
      panel.show(failure);
    }
  }
}
