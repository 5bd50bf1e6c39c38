package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.uikit.Breadcrumbs;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One connected repository: how it is read, and what else is known of it. */
@Route("repositories/:" + RepositoryView.ID)
@PermitAll
class RepositoryView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  static final String ID = "id";

  private final Repositories repositories;
  private final Credentials credentials;
  private final RepositoryActions actions;
  private final List<RepositoryPart> parts;
  private final Clock clock;
  private @Nullable ConnectedRepository shown;

  RepositoryView(
      Repositories repositories,
      Credentials credentials,
      RepositoryActions actions,
      List<RepositoryPart> parts,
      Clock clock) {
    this.repositories = repositories;
    this.credentials = credentials;
    this.actions = actions;
    this.parts = parts;
    this.clock = clock;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(parse(event.getRouteParameters().get(ID).orElse("")));
  }

  @Override
  public String getPageTitle() {
    return (shown == null ? "Repository" : shown.fullName()) + " · Log Dawg";
  }

  private void show(RepositoryId id) {
    var repository = repositories.get(id);
    shown = repository;
    removeAll();
    var credential =
        credentials.list().stream()
            .filter(known -> known.id().equals(repository.credentialId()))
            .findFirst()
            .orElse(null);
    add(
        new Breadcrumbs(repository.fullName(), RepositoriesNavigation.link("Repositories")),
        header(repository),
        RepositoryFacts.address(repository),
        new RepositoryFacts(repository, credential, clock));
    if (credential != null) {
      credential
          .problem(clock.instant())
          .ifPresent(sentence -> {
            var problem = new FailureText();
            problem.show(sentence);
            add(problem);
          });
    }
    parts.forEach(part -> part.of(repository).ifPresent(this::add));
  }

  private PageHeader header(ConnectedRepository repository) {
    var header =
        new PageHeader(
            repository.fullName(), "Read at " + repository.address().provider().label() + ".");
    if (actions.areAllowed()) {
      header.addAction(
          new Button("Edit", _ -> actions.edit(repository, () -> show(repository.id()))));
      var remove =
          new Button(
              "Disconnect", _ -> actions.disconnect(repository, RepositoriesNavigation::openList));
      remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
      header.addAction(remove);
    }
    return header;
  }

  private static RepositoryId parse(String id) {
    try {
      return new RepositoryId(UUID.fromString(id));
    } catch (IllegalArgumentException malformed) {
      throw new FailureException(new Failure.NotFound("repository"), malformed);
    }
  }
}
