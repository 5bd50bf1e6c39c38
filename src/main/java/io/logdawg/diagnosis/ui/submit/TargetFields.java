package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.ui.repositories.RepositoriesNavigation;
import io.logdawg.diagnosis.targets.Fit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which code the log is about, and the button that sends it. */
final class TargetFields extends Div {

  private final ComboBox<ConnectedRepository> repository = new ComboBox<>("Repository");
  private final TextField ref = new TextField("Branch, tag or commit");
  private final transient Function<ConnectedRepository, Optional<String>> problem;
  private String because = "";
  private boolean proposing;
  private boolean chosen;

  TargetFields(
      List<ConnectedRepository> repositories,
      Function<ConnectedRepository, Optional<String>> problem,
      Runnable changed,
      Runnable submit) {
    this.problem = problem;
    addClassName("target-fields");
    repository.setItems(repositories);
    repository.setItemLabelGenerator(ConnectedRepository::fullName);
    repository.setRequiredIndicatorVisible(true);
    repository.addValueChangeListener(e -> {
      repository.setInvalid(false);
      ref.setPlaceholder(e.getValue() == null ? "" : e.getValue().defaultBranch());
      if (!proposing) {
        chosen = e.getValue() != null;
        because = "";
        changed.run();
      }
      help();
    });
    if (repositories.size() == 1) {
      repository.setValue(repositories.getFirst());
    }
    ref.setHelperText("Empty for the default branch");
    ref.setMaxLength(255);
    ref.addValueChangeListener(_ -> ref.setInvalid(false));

    var send = new Button("Diagnose", _ -> submit.run());
    send.setId("diagnose");
    send.addThemeVariants(ButtonVariant.PRIMARY);
    send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
    send.setTooltipText("Ctrl+Enter");
    add(repository, ref, send);
    if (repositories.isEmpty()) {
      repository.setEnabled(false);
      send.setEnabled(false);
      add(new Span(RepositoriesNavigation.link("Connect a repository"), new Span(" first.")));
    }
  }

  void choose(ConnectedRepository one) {
    repository.setValue(one);
  }

  /** The one that somebody has chosen, in contrast to one that was only proposed. */
  @Nullable RepositoryId chosen() {
    return chosen ? repository.getValue().id() : null;
  }

  /** Fills in what a log fits, and says why; what somebody has chosen stays. */
  void propose(Optional<Fit> fit) {
    if (chosen) {
      return;
    }
    proposing = true;
    because = fit.map(TargetFields::reason).orElse("");
    repository.setValue(fit.map(Fit::repository).orElse(null));
    proposing = false;
    help();
  }

  private static String reason(Fit fit) {
    if (fit.sameError()) {
      return "Proposed: the same error was diagnosed there before.";
    }
    return fit.files().size() == 1
        ? "Proposed: one of the log's frames is a file of it."
        : "Proposed: %d of the log's frames are files of it.".formatted(fit.files().size());
  }

  private void help() {
    var wrong = Optional.ofNullable(repository.getValue()).flatMap(problem).orElse("");
    repository.setHelperText((because + " " + wrong).strip());
  }

  boolean isValid() {
    if (repository.isEmpty()) {
      return !refuse("repository", "Choose the repository that the log is about.");
    }
    return true;
  }

  @Nullable String repository() {
    var target = repository.getValue();
    return target == null ? null : target.id().toString();
  }

  @Nullable String ref() {
    return ref.getValue().isBlank() ? null : ref.getValue().strip();
  }

  boolean refuseRef(String sentence) {
    ref.setErrorMessage(sentence);
    ref.setInvalid(true);
    ref.focus();
    return true;
  }

  /** Whether the field is one of these. */
  boolean refuse(String field, String reason) {
    return switch (field) {
      case "ref" -> refuseRef(reason);
      case "repository" -> {
        repository.setErrorMessage(reason);
        repository.setInvalid(true);
        repository.focus();
        yield true;
      }
      default -> false;
    };
  }
}
