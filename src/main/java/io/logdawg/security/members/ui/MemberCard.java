package io.logdawg.security.members.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.logdawg.security.members.MemberEntry;
import io.logdawg.uikit.Facts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;

/** One member in the list. */
final class MemberCard extends ListItem {

  MemberCard(MemberEntry member, boolean self, MemberActions actions, Clock clock) {
    addClassNames("card", "item-card");
    var title = new Div(new H2(member.name()));
    title.addClassName("item-title");
    if (self) {
      var you = new Span("You");
      you.addClassName("muted");
      title.add(you);
    }
    add(title, facts(member, clock), buttons(member, self, actions));
    if (member.isRemoved() || !member.canSignIn()) {
      addClassName("spent");
    }
  }

  private static Facts facts(MemberEntry member, Clock clock) {
    var facts = new Facts();
    if (member.account() instanceof String account) {
      facts.fact(member.local() ? "Signs in as" : "E-mail", account);
    }
    if (member.lastSeenAt() instanceof Instant seen) {
      facts.fact("Last seen", new RelativeTime(seen, clock));
    } else {
      facts.fact("Last seen", "never");
    }
    facts.fact("Comes from", member.local() ? "this installation" : "Microsoft Entra ID");
    if (member.removedAt() instanceof Instant removed) {
      facts.fact("Role", RoleChoice.words(member.role()));
      facts.fact("Removed", new RelativeTime(removed, clock));
    } else if (!member.canSignIn()) {
      facts.fact("Cannot sign in", "this installation has another way now");
    }
    return facts;
  }

  private static Div buttons(MemberEntry member, boolean self, MemberActions actions) {
    var buttons = new Div();
    buttons.addClassName("actions");
    if (member.isRemoved()) {
      var again = new Button("Let in again", _ -> actions.letInAgain(member));
      again.setAriaLabel("Let " + member.name() + " in again");
      buttons.add(again);
      return buttons;
    }
    buttons.add(roles(member, actions));
    // Whoever gives themselves another password does so where they prove the present one.
    if (member.local() && member.canSignIn() && !self) {
      var renew = new Button("New password", _ -> actions.renewPassword(member));
      renew.setAriaLabel("New password for " + member.name());
      renew.addThemeVariants(ButtonVariant.TERTIARY);
      buttons.add(renew);
    }
    var remove = new Button("Remove", _ -> actions.remove(member));
    remove.setAriaLabel("Remove " + member.name());
    remove.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
    buttons.add(remove);
    return buttons;
  }

  private static Select<RoleChoice> roles(MemberEntry member, MemberActions actions) {
    var roles = new Select<RoleChoice>();
    roles.addClassName("member-role");
    roles.setAriaLabel("Role of " + member.name());
    roles.setItems(RoleChoice.choices(member));
    roles.setItemLabelGenerator(choice -> choice.label(member));
    roles.setValue(RoleChoice.of(member));
    roles.addValueChangeListener(change -> actions.setRole(member, change.getValue()));
    return roles;
  }
}
