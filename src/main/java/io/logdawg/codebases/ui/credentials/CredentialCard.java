package io.logdawg.codebases.ui.credentials;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.ui.CredentialBadges;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;

/** One credential in the list. */
final class CredentialCard extends ListItem {

  CredentialCard(Credential credential, Runnable check, Runnable delete, Clock clock) {
    addClassNames("card", "item-card");
    var provider = new Span(credential.provider().label());
    provider.addClassName("muted");
    var title = new Div(new H2(credential.name()), provider);
    var now = clock.instant();
    CredentialBadges.of(credential, now).forEach(title::add);
    title.addClassName("item-title");

    var facts = new Facts();
    facts.fact("Recognised by", new Code(credential.hint()));
    facts.fact("Used by", repositories(credential.repositories()));
    if (credential.checkedAt() instanceof Instant checked) {
      facts.fact("Last checked", new RelativeTime(checked, clock));
    } else {
      facts.fact("Last checked", "not tried yet");
    }
    if (credential.expiresAt() instanceof Instant expires) {
      facts.fact("Expires", RelativeTime.exact(expires));
    } else {
      facts.fact("Expires", "not told by the provider");
    }
    facts.fact("Added", new RelativeTime(credential.createdAt(), clock));

    var remove = new Button("Delete", _ -> delete.run());
    remove.setAriaLabel("Delete " + credential.name());
    remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    var again = new Button("Check now");
    again.setAriaLabel("Check " + credential.name() + " now");
    again.setDisableOnClick(true);
    again.addClickListener(_ -> check.run());
    var actions = new Div(again, remove);
    actions.addClassName("actions");
    add(title);
    credential.problem(now).map(Paragraph::new).ifPresent(this::add);
    add(facts, actions);
  }

  private static String repositories(int count) {
    return count == 1 ? "1 repository" : count + " repositories";
  }
}
