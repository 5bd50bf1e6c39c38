package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** The repositories whose logs can be diagnosed. */
@Route("repositories")
@PageTitle("Repositories · Log Dawg")
@Menu(title = "Repositories", order = 3, icon = "vaadin:code")
@PermitAll
class RepositoriesView extends Main {

  private final Repositories repositories;
  private final Credentials credentials;
  private final RepositoryActions actions;
  private final Clock clock;
  private final UnorderedList list = new UnorderedList();
  private final EmptyState none;

  RepositoriesView(
      Repositories repositories, Credentials credentials, RepositoryActions actions, Clock clock) {
    this.repositories = repositories;
    this.credentials = credentials;
    this.actions = actions;
    this.clock = clock;
    addClassName("page");
    list.addClassName("cards");
    none =
        new EmptyState(
            VaadinIcon.CODE,
            "No repositories yet",
            actions.areAllowed()
                ? "Connect the one whose logs you want to understand. It is read over the"
                    + " provider's interface; nothing is cloned to disk."
                : "An administrator of your organization connects them.");
    var header = new PageHeader("Repositories", "Where Log Dawg looks for the code behind a log.");
    if (actions.areAllowed()) {
      header.addAction(connectButton());
    }
    add(header, list, none);
    refresh();
  }

  private Button connectButton() {
    var connect =
        new Button(
            "Connect repository", VaadinIcon.PLUS.create(), _ -> actions.connect(this::refresh));
    connect.setId("connect-repository");
    connect.addThemeVariants(ButtonVariant.PRIMARY);
    return connect;
  }

  private void refresh() {
    list.removeAll();
    var known = credentials.list();
    for (var repository : repositories.list()) {
      var credential =
          known.stream()
              .filter(one -> one.id().equals(repository.credentialId()))
              .findFirst()
              .orElse(null);
      var card = new RepositoryCard(repository, credential, clock);
      if (actions.areAllowed()) {
        card.addActions(
            () -> actions.edit(repository, this::refresh),
            () -> actions.disconnect(repository, this::refresh));
      }
      list.add(card);
    }
    boolean empty = list.getComponentCount() == 0;
    none.setVisible(empty);
    list.setVisible(!empty);
  }
}
