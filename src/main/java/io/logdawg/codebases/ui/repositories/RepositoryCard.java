package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One connected repository in the list. */
final class RepositoryCard extends ListItem {

  private final String name;

  RepositoryCard(ConnectedRepository repository, @Nullable String credential, Clock clock) {
    name = repository.fullName();
    addClassNames("card", "item-card");
    var provider = new Span(repository.address().provider().label());
    provider.addClassName("muted");
    var title = new Div(new H2(name), provider);
    title.addClassName("item-title");

    var facts = new Facts();
    facts.fact("Default branch", new Code(repository.defaultBranch()));
    if (repository.headCommit() instanceof String head) {
      facts.fact("Head", new Code(head.substring(0, Math.min(8, head.length()))));
    } else {
      facts.fact("Head", "no commits yet");
    }
    facts.fact("Credential", credential == null ? "none, read as the public does" : credential);
    facts.fact("Connected", new RelativeTime(repository.createdAt(), clock));
    add(title, address(repository), facts);
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

  /** Only web addresses become links: the bundled sample's is none. */
  private static com.vaadin.flow.component.Component address(ConnectedRepository repository) {
    var url = repository.address().url();
    var text = url.toString();
    return "https".equals(url.getScheme()) || "http".equals(url.getScheme())
        ? new Anchor(text, text)
        : new Span(text);
  }
}
