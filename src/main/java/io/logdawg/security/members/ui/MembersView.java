package io.logdawg.security.members.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.accounts.LocalMembers;
import io.logdawg.security.members.MemberEntry;
import io.logdawg.security.members.Members;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** Who belongs to the organization and what each may do. */
@Route("members")
@PageTitle("Members · Log Dawg")
@Menu(title = "Members", order = 6, icon = "vaadin:users")
@RolesAllowed("ADMIN")
class MembersView extends Main implements MemberActions {

  private final transient Members members;
  private final transient ObjectProvider<LocalMembers> accounts;
  private final transient CurrentCaller caller;
  private final transient Clock clock;
  private final UnorderedList list = new UnorderedList();
  private final EmptyState alone =
      new EmptyState(
          VaadinIcon.USERS,
          "Nobody else is here yet",
          "Whoever is to see reports needs to be a member.");

  MembersView(
      Members members, ObjectProvider<LocalMembers> accounts, CurrentCaller caller, Clock clock) {
    this.members = members;
    this.accounts = accounts;
    this.caller = caller;
    this.clock = clock;
    addClassName("page");
    list.addClassName("cards");
    var header = new PageHeader("Members", "Who belongs to your organization, and may do what.");
    accounts.ifAvailable(known -> header.addAction(addButton(known)));
    add(header, howTheyCome(), list, alone);
    refresh();
  }

  private Button addButton(LocalMembers known) {
    var add =
        new Button(
            "Add member",
            VaadinIcon.PLUS.create(),
            _ -> new AddMemberDialog(known, this::showPassword).open());
    add.setId("add-member");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    return add;
  }

  private Paragraph howTheyCome() {
    var text =
        new Paragraph(
            accounts.getIfAvailable() == null
                ? "They come from Microsoft Entra ID: whoever has an app role there becomes a"
                    + " member at the first sign-in. A role that you choose here stands until you"
                    + " set it back to the app role; a change there holds from the next sign-in."
                : "They sign in with a password that is kept here. What you change holds with their"
                    + " next click.");
    text.addClassName("muted");
    return text;
  }

  private void refresh() {
    list.removeAll();
    var all = members.list();
    all.forEach(member -> list.add(new MemberCard(member, isSelf(member), this, clock)));
    alone.setVisible(isAlone(all));
  }

  private boolean isAlone(List<MemberEntry> all) {
    return all.stream().filter(MemberEntry::canSignIn).allMatch(this::isSelf);
  }

  private boolean isSelf(MemberEntry member) {
    return member.id().equals(caller.memberId());
  }

  @Override
  public void setRole(MemberEntry member, RoleChoice choice) {
    try {
      choice.apply(members, member);
      Notices.success(member.name() + ": " + choice.label(member) + ".");
    } finally {
      refreshOrLeave(member);
    }
  }

  @Override
  public void remove(MemberEntry member) {
    new ConfirmDelete(
            isSelf(member) ? "Remove yourself?" : "Remove " + member.name() + "?",
            "They are signed out at once, and cannot sign in until an administrator lets them in"
                + " again. What they made stays.",
            "Remove",
            () -> {
              members.remove(member.id());
              Notices.success(member.name() + " is removed.");
              refreshOrLeave(member);
            })
        .open();
  }

  @Override
  public void letInAgain(MemberEntry member) {
    members.letInAgain(member.id());
    Notices.success(member.name() + " may sign in again.");
    refresh();
  }

  @Override
  public void renewPassword(MemberEntry member) {
    new ConfirmDelete(
            "Renew the password of " + member.name() + "?",
            "The old one opens nothing from now on, and they are signed out. You see the new one"
                + " once.",
            "Renew password",
            () -> accounts.ifAvailable(known -> showPassword(known.renewPassword(member.id()))))
        .open();
  }

  private void showPassword(LocalMembers.NewAccount account) {
    refresh();
    new ShownPasswordDialog(account).open();
  }

  /**
   * Whoever is no administrator any more, has no business here: the page is drawn anew for them.
   */
  private void refreshOrLeave(MemberEntry changed) {
    if (isSelf(changed)
        && members.list().stream()
            .filter(this::isSelf)
            .noneMatch(self -> self.role() == changed.role() && !self.isRemoved())) {
      getUI().ifPresent(ui -> ui.getPage().setLocation("."));
    } else {
      refresh();
    }
  }
}
