package io.logdawg.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.logdawg.security.keys.ApiKey;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;

/** One key in the list, never the key itself. */
final class ApiKeyCard extends ListItem {

  ApiKeyCard(ApiKey key, Runnable revoke, Clock clock) {
    addClassNames("card", "item-card");
    boolean usable = key.isUsable(clock.instant());
    var scope = new Span(ScopeWords.of(key.scope()));
    scope.addClassName("muted");
    var title = new Div(new H2(key.name()), scope);
    title.addClassName("item-title");

    var facts = new Facts();
    facts.fact("Begins with", new Code(key.prefix()));
    if (key.lastUsedAt() instanceof Instant used) {
      facts.fact("Last used", new RelativeTime(used, clock));
    } else {
      facts.fact("Last used", "never");
    }
    if (key.revokedAt() instanceof Instant revoked) {
      facts.fact("Revoked", new RelativeTime(revoked, clock));
    } else if (key.expiresAt() instanceof Instant expires) {
      facts.fact(usable ? "Expires" : "Expired", RelativeTime.exact(expires));
    }
    facts.fact("Created", new RelativeTime(key.createdAt(), clock));
    add(title, facts);
    if (usable) {
      var end = new Button("Revoke", _ -> revoke.run());
      end.setAriaLabel("Revoke " + key.name());
      end.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
      var actions = new Div(end);
      actions.addClassName("actions");
      add(actions);
    } else {
      addClassName("spent");
    }
  }
}
