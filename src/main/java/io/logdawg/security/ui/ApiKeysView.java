package io.logdawg.security.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import io.logdawg.security.keys.ApiKey;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.uikit.ConfirmDelete;
import io.logdawg.uikit.EmptyState;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageHeader;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The keys that programs call with: made here, shown once, ended here. */
@Route("api-keys")
@PageTitle("API keys · Log Dawg")
@Menu(title = "API keys", order = 5, icon = "vaadin:terminal")
@RolesAllowed("ADMIN")
class ApiKeysView extends Main {

  private final ApiKeys keys;
  private final Clock clock;
  private final UnorderedList list = new UnorderedList();
  private final EmptyState none =
      new EmptyState(
          VaadinIcon.TERMINAL,
          "No API keys yet",
          "A key lets a service or a pipeline send its logs over REST. See /docs for the calls.");

  ApiKeysView(ApiKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
    addClassName("page");
    list.addClassName("cards");
    var header =
        new PageHeader("API keys", "For programs that send logs or read reports over REST.");
    var create = new Button("Create key", VaadinIcon.PLUS.create(), _ -> create());
    create.setId("create-key");
    create.addThemeVariants(ButtonVariant.PRIMARY);
    header.addAction(create);
    add(header, list, none);
    refresh();
  }

  private void refresh() {
    list.removeAll();
    keys.list().forEach(key -> list.add(new ApiKeyCard(key, () -> revoke(key), clock)));
    boolean empty = list.getComponentCount() == 0;
    none.setVisible(empty);
    list.setVisible(!empty);
  }

  private void create() {
    new NewKeyDialog(
            keys,
            clock,
            made -> {
              refresh();
              new ShownKeyDialog(made).open();
            })
        .open();
  }

  private void revoke(ApiKey key) {
    new ConfirmDelete(
            "Revoke " + key.name() + "?",
            "Whatever calls with it is refused from now on. This cannot be undone.",
            "Revoke key",
            () -> {
              keys.revoke(key.id());
              Notices.success(key.name() + " is revoked.");
              refresh();
            })
        .open();
  }
}
