package io.logdawg.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.notifications.Channel;
import io.logdawg.notifications.SavedChannel;
import io.logdawg.notifications.SigningSecret;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Where the organization wants to be told what happens. */
@Route("notifications")
@PageTitle("Notifications · Log Dawg")
@Menu(title = "Notifications", order = 4.5, icon = "vaadin:bell")
@RolesAllowed("ADMIN")
class NotificationsView extends Main {

  private final ChannelActions actions;
  private final UnorderedList list = new UnorderedList();
  private final EmptyState none =
      new EmptyState(
          VaadinIcon.BELL,
          "Nobody is told yet",
          "Add a channel to hear of finished reports, of errors that come back and of credentials"
              + " that stop working: in Teams, in Slack, by e-mail, or in a program of yours.");

  NotificationsView(ChannelActions actions) {
    this.actions = actions;
    addClassName("page");
    list.addClassName("cards");
    var header =
        new PageHeader(
            "Notifications", "Where your organization is told what happens, and of what.");
    var add = new Button("Add channel", VaadinIcon.PLUS.create(), _ -> add());
    add.setId("add-channel");
    add.addThemeVariants(ButtonVariant.PRIMARY);
    header.addAction(add);
    add(header, list, none);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    List<ConnectedRepository> repositories = actions.repositories();
    actions.channels().forEach(channel -> list.add(card(channel, repositories)));
    boolean empty = list.getComponentCount() == 0;
    none.setVisible(empty);
    list.setVisible(!empty);
  }

  private ChannelCard card(Channel channel, List<ConnectedRepository> repositories) {
    return new ChannelCard(
        channel,
        repositories,
        actions,
        new ChannelCard.Doings() {
          @Override
          public void edit() {
            NotificationsView.this.edit(channel, repositories);
          }

          @Override
          public void changed() {
            refresh();
          }
        });
  }

  private void add() {
    new ChannelDialog(actions.available(), actions.repositories(), this::save).open();
  }

  private void save(ChannelDialog dialog) {
    SavedChannel saved = actions.add(dialog.wish());
    dialog.close();
    Notices.success(saved.channel().name() + " is added. Send a test to see whether it arrives.");
    refresh();
    if (saved.secret() instanceof SigningSecret secret) {
      new ShownSecretDialog(secret).open();
    }
  }

  private void edit(Channel channel, List<ConnectedRepository> repositories) {
    new ChannelDialog(
            channel,
            repositories,
            dialog -> {
              Channel changed = actions.update(channel.id(), dialog.wish());
              dialog.close();
              Notices.success(changed.name() + " is saved.");
              refresh();
            })
        .open();
  }
}
