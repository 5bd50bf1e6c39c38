package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.router.RouterLink;

/** The ways to the repositories. */
public final class RepositoriesNavigation {

  private RepositoriesNavigation() {}

  public static RouterLink link(String text) {
    return new RouterLink(text, RepositoriesView.class);
  }
}
