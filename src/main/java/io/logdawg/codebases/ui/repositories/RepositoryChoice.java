package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.logdawg.base.Failure;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.source.account.AccountRepositories;
import io.logdawg.source.account.AccountRepositories.Seen;
import io.logdawg.uikit.Background;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Offers what a credential sees: type to search. The provider is asked once for each credential
 * that is chosen; the address can be typed all the same.
 */
final class RepositoryChoice extends Div {

  private final transient Repositories repositories;
  private final transient Background background;
  private final ComboBox<Seen> field = new ComboBox<>("Repository");
  private final ProgressBar progress = new ProgressBar();
  private @Nullable Credential shown;

  RepositoryChoice(Repositories repositories, Background background) {
    this.repositories = repositories;
    this.background = background;
    field.setItemLabelGenerator(Seen::fullName);
    field.setClearButtonVisible(true);
    field.setWidthFull();
    progress.setIndeterminate(true);
    progress.getElement().setAttribute("aria-label", "Asking what the credential sees");
    add(field, progress);
    show(null);
  }

  void onChoice(Consumer<Seen> chosen) {
    field.addValueChangeListener(e -> {
      if (e.getValue() != null) {
        chosen.accept(e.getValue());
      }
    });
  }

  /** Offers what this credential sees; absent to offer nothing. */
  void show(@Nullable Credential credential) {
    shown = credential;
    field.clear();
    field.setItems(List.of());
    field.setEnabled(false);
    setVisible(credential != null);
    progress.setVisible(credential != null);
    if (credential != null) {
      field.setHelperText("Asking what " + credential.name() + " sees…");
      background.run(
          UI.getCurrentOrThrow(),
          () -> repositories.choices(credential.id()),
          seen -> {
            if (credential.equals(shown)) {
              offer(seen);
            }
          },
          failure -> {
            if (credential.equals(shown)) {
              tell(failure);
            }
          });
    }
  }

  private void offer(AccountRepositories seen) {
    progress.setVisible(false);
    boolean some = !seen.repositories().isEmpty();
    field.setItems(seen.repositories());
    field.setEnabled(some);
    field.setHelperText(
        !some
            ? "Nothing is listed for this credential. Type the address below."
            : seen.complete()
                ? "Type to search, or type the address below."
                : "Type to search the %d that were worked on last, or type the address below."
                    .formatted(seen.repositories().size()));
  }

  private void tell(Failure failure) {
    progress.setVisible(false);
    field.setHelperText(failure.sentence() + " Or type the address below.");
  }
}
