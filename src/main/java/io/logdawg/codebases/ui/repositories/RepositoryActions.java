package io.logdawg.codebases.ui.repositories;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import io.logdawg.source.GitProviders;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.Notices;
import org.springframework.stereotype.Component;

/** What an administrator does with repositories, from the list and from a repository's page. */
@Component
class RepositoryActions {

  private final Repositories repositories;
  private final Credentials credentials;
  private final GitProviders providers;
  private final Background background;
  private final CurrentCaller caller;

  RepositoryActions(
      Repositories repositories,
      Credentials credentials,
      GitProviders providers,
      Background background,
      CurrentCaller caller) {
    this.repositories = repositories;
    this.credentials = credentials;
    this.providers = providers;
    this.background = background;
    this.caller = caller;
  }

  /** Whether the member who is signed in may do any of this. */
  boolean areAllowed() {
    return caller.find().filter(who -> who.role() == Role.ADMIN).isPresent();
  }

  void connect(Runnable done) {
    new ConnectDialog(
            repositories,
            background,
            new ProviderFields(
                providers.available(),
                credentials.list(),
                new RepositoryChoice(repositories, background)),
            connected -> {
              Notices.success(connected.fullName() + " is connected.");
              done.run();
            })
        .open();
  }

  void edit(ConnectedRepository repository, Runnable done) {
    new EditDialog(
            repositories,
            background,
            repository,
            credentials.list(),
            () -> {
              Notices.success(repository.fullName() + " is saved.");
              done.run();
            })
        .open();
  }

  void disconnect(ConnectedRepository repository, Runnable done) {
    long reports = repositories.reportCount(repository.id());
    new ConfirmDelete(
            "Disconnect " + repository.fullName() + "?",
            consequence(reports),
            "Disconnect",
            () -> {
              repositories.disconnect(repository.id());
              Notices.success(repository.fullName() + " is disconnected.");
              done.run();
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
