package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import io.logdawg.source.GitProviders;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.Notices;
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
  private final GitProviders providers;
  private final Background background;
  private final Clock clock;
  private final boolean manages;
  private final UnorderedList list = new UnorderedList();
  private final EmptyState none;

  RepositoriesView(
      Repositories repositories,
      Credentials credentials,
      GitProviders providers,
      Background background,
      CurrentCaller caller,
      Clock clock) {
    this.repositories = repositories;
    this.credentials = credentials;
    this.providers = providers;
    this.background = background;
    this.clock = clock;
    manages = caller.find().filter(who -> who.role() == Role.ADMIN).isPresent();
    addClassName("page");
    list.addClassName("cards");
    none =
        new EmptyState(
            VaadinIcon.CODE,
            "No repositories yet",
            manages
                ? "Connect the one whose logs you want to understand. It is read over the"
                    + " provider's interface; nothing is cloned to disk."
                : "An administrator of your organization connects them.");
    var header = new PageHeader("Repositories", "Where Log Dawg looks for the code behind a log.");
    if (manages) {
      header.addAction(connectButton());
    }
    add(header, list, none);
    refresh();
  }

  private Button connectButton() {
    var connect = new Button("Connect repository", VaadinIcon.PLUS.create(), _ -> connect());
    connect.setId("connect-repository");
    connect.addThemeVariants(ButtonVariant.PRIMARY);
    return connect;
  }

  private void refresh() {
    list.removeAll();
    var known = credentials.list();
    for (var repository : repositories.list()) {
      var name =
          known.stream()
              .filter(credential -> credential.id().equals(repository.credentialId()))
              .map(Credential::name)
              .findFirst()
              .orElse(null);
      var card = new RepositoryCard(repository, name, clock);
      if (manages) {
        card.addActions(() -> edit(repository), () -> disconnect(repository));
      }
      list.add(card);
    }
    boolean empty = list.getComponentCount() == 0;
    none.setVisible(empty);
    list.setVisible(!empty);
  }

  private void connect() {
    new ConnectDialog(
            repositories,
            background,
            new ProviderFields(providers.available(), credentials.list()),
            connected -> {
              Notices.success(connected.fullName() + " is connected.");
              refresh();
            })
        .open();
  }

  private void edit(ConnectedRepository repository) {
    new EditDialog(
            repositories,
            background,
            repository,
            credentials.list(),
            () -> {
              Notices.success(repository.fullName() + " is saved.");
              refresh();
            })
        .open();
  }

  private void disconnect(ConnectedRepository repository) {
    long reports = repositories.reportCount(repository.id());
    new ConfirmDelete(
            "Disconnect " + repository.fullName() + "?",
            consequence(reports),
            "Disconnect",
            () -> {
              repositories.disconnect(repository.id());
              Notices.success(repository.fullName() + " is disconnected.");
              refresh();
            })
        .open();
  }

  private static String consequence(long reports) {
    var kept = " Nothing changes at the provider.";
    if (reports == 0) {
      return "It has no reports." + kept;
    }
    return (reports == 1 ? "Its report is" : "Its %d reports are".formatted(reports))
        + " deleted with it, for good."
        + kept;
  }
}
