package io.logdawg.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.logdawg.security.AccountAction;
import io.logdawg.security.Caller;
import io.logdawg.security.CurrentCaller;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who is signed in, how it looks for them, and the way out. */
class UserMenu extends Composite<MenuBar> {

  private final Map<ColorScheme.Value, MenuItem> schemes = new EnumMap<>(ColorScheme.Value.class);

  UserMenu(
      AuthenticationContext authentication, CurrentCaller caller, List<AccountAction> actions) {
    var name = caller.find().map(Caller::name).orElse("Not signed in");
    getContent().addClassName("user-menu");
    getContent().addThemeVariants(MenuBarVariant.TERTIARY);

    var who = new Div(new Avatar(name), new Span(name));
    who.addClassName("user");
    var root = getContent().addItem(who);
    root.setAriaLabel("Account of " + name);

    addScheme(root, "Look as the system does", ColorScheme.Value.LIGHT_DARK);
    addScheme(root, "Light", ColorScheme.Value.LIGHT);
    addScheme(root, "Dark", ColorScheme.Value.DARK);
    root.getSubMenu().addSeparator();
    actions.forEach(action -> root.getSubMenu().addItem(action.label(), _ -> action.begin()));
    root.getSubMenu().addItem("Keyboard shortcuts", _ -> new ShortcutsHelp().open());
    root.getSubMenu().addItem("Sign out", _ -> authentication.logout());
  }

  private void addScheme(MenuItem root, String label, ColorScheme.Value scheme) {
    var item = root.getSubMenu().addItem(label, event -> choose(scheme));
    item.setCheckable(true);
    item.setChecked(scheme == ChosenColorScheme.current());
    schemes.put(scheme, item);
  }

  private void choose(ColorScheme.Value chosen) {
    getUI().ifPresent(page -> ChosenColorScheme.choose(page, chosen));
    schemes.forEach((scheme, item) -> item.setChecked(scheme == chosen));
  }
}
