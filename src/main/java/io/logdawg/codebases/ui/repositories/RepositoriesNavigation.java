package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.RepositoryId;

/** The ways to the repositories. */
public final class RepositoriesNavigation {

  private RepositoriesNavigation() {}

  public static RouterLink link(String text) {
    return new RouterLink(text, RepositoriesView.class);
  }

  /** To the page of one. */
  public static RouterLink link(ConnectedRepository repository) {
    return new RouterLink(repository.fullName(), RepositoryView.class, parameters(repository.id()));
  }

  static void openList() {
    UI.getCurrentOrThrow().navigate(RepositoriesView.class);
  }

  private static RouteParameters parameters(RepositoryId id) {
    return new RouteParameters(new RouteParam(RepositoryView.ID, id.toString()));
  }
}
