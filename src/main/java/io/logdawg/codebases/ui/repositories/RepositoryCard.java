package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.credentials.Credential;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One connected repository in the list. */
final class RepositoryCard extends ListItem {

  private final String name;

  RepositoryCard(ConnectedRepository repository, @Nullable Credential credential, Clock clock) {
    name = repository.fullName();
    addClassNames("card", "item-card");
    var provider = new Span(repository.address().provider().label());
    provider.addClassName("muted");
    var heading = new H2(RepositoriesNavigation.link(repository));
    var title = new Div(heading, provider);
    title.addClassName("item-title");
    add(
        title,
        RepositoryFacts.address(repository),
        new RepositoryFacts(repository, credential, clock));
  }

  void addActions(Runnable edit, Runnable disconnect) {
    var change = new Button("Edit", _ -> edit.run());
    change.setAriaLabel("Edit " + name);
    var remove = new Button("Disconnect", _ -> disconnect.run());
    remove.setAriaLabel("Disconnect " + name);
    remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    var actions = new Div(change, remove);
    actions.addClassName("actions");
    add(actions);
  }
}
