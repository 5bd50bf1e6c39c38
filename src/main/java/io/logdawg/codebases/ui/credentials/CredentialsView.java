package io.logdawg.codebases.ui.credentials;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.credentials.CredentialState;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.source.GitProviders;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The tokens that read repositories; never shown again once they are saved. */
@Route("credentials")
@PageTitle("Credentials · Log Dawg")
@Menu(title = "Credentials", order = 4, icon = "vaadin:key")
@RolesAllowed("ADMIN")
class CredentialsView extends Main {

  private final Credentials credentials;
  private final CredentialIntake intake;
  private final GitProviders providers;
  private final Background background;
  private final Clock clock;
  private final UnorderedList list = new UnorderedList();
  private final EmptyState none =
      new EmptyState(
          VaadinIcon.KEY,
          "No credentials yet",
          "Public repositories need none. For a private one, add a token that may read its code.");

  CredentialsView(
      Credentials credentials,
      CredentialIntake intake,
      GitProviders providers,
      Background background,
      Clock clock) {
    this.credentials = credentials;
    this.intake = intake;
    this.providers = providers;
    this.background = background;
    this.clock = clock;
    addClassName("page");
    list.addClassName("cards");
    var header =
        new PageHeader("Credentials", "Tokens that read private repositories, kept encrypted.");
    var add = new Button("Add credential", VaadinIcon.PLUS.create(), _ -> add());
    add.setId("add-credential");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    header.addAction(add);
    add(header, list, none);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    credentials
        .list()
        .forEach(known ->
            list.add(new CredentialCard(known, () -> check(known), () -> delete(known), clock)));
    boolean empty = list.getComponentCount() == 0;
    none.setVisible(empty);
    list.setVisible(!empty);
  }

  private void add() {
    new CredentialDialog(
            intake,
            background,
            providers.available(),
            clock,
            () -> {
              Notices.success("The credential is saved.");
              refresh();
            })
        .open();
  }

  private void check(Credential known) {
    background.run(
        UI.getCurrentOrThrow(),
        () -> credentials.check(known.id()),
        state -> {
          if (state instanceof CredentialState.Untried) {
            Notices.success(
                known.provider().label()
                    + " tells nothing without an address: it is checked when a repository uses"
                    + " it.");
          } else {
            Notices.success(known.name() + " is checked.");
          }
          refresh();
        },
        failure -> {
          Notices.failure(failure);
          refresh();
        });
  }

  private void delete(Credential known) {
    new ConfirmDelete(
            "Delete " + known.name() + "?",
            known.repositories() == 0
                ? "No repository uses it. The token itself stays valid until you revoke it at "
                    + known.provider().label()
                    + "."
                : "Repositories use it (%d): give them another first."
                    .formatted(known.repositories()),
            "Delete credential",
            () -> deleteNow(known))
        .open();
  }

  private void deleteNow(Credential known) {
    try {
      credentials.delete(known.id());
      Notices.success(known.name() + " is deleted.");
    } catch (FailureException e) {
      Notices.failure(e.failure());
    }
    refresh();
  }
}
