package io.logdawg.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.logdawg.security.AccountAction;
import io.logdawg.security.CurrentCaller;
import io.logdawg.uikit.PageKeys;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** Around every page: the brand, the ways to go, and who is here. */
@Layout
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver {

  MainLayout(
      AuthenticationContext authentication,
      CurrentCaller caller,
      ObjectProvider<AccountAction> actions) {
    setPrimarySection(Section.DRAWER);
    addToDrawer(
        brand(),
        new Scroller(navigation()),
        new UserMenu(authentication, caller, actions.orderedStream().toList()));

    var toggle = new DrawerToggle();
    toggle.setAriaLabel("Navigation");
    addToNavbar(toggle, brand());
    PageKeys.on(this, "?", () -> new ShortcutsHelp().open());
  }

  /** A page that was asked for begins at its top; one that is gone back to, where it was left. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (event.getTrigger() == NavigationTrigger.UI_NAVIGATE) {
      event.getUI().getPage().executeJs("window.scrollTo(0, 0)");
    }
  }

  private static Div brand() {
    var mark = new Image("themes/logdawg/mark.svg", "");
    var brand = new Div(mark, new Span("Log Dawg"));
    brand.addClassName("brand");
    return brand;
  }

  /**
   * The views name themselves with {@code @Menu}; those that the member may not see are left out.
   */
  private static SideNav navigation() {
    var navigation = new SideNav();
    navigation.getElement().setAttribute("aria-label", "Main");
    MenuConfiguration.getMenuEntries().forEach(entry -> navigation.addItem(item(entry)));
    return navigation;
  }

  private static SideNavItem item(MenuEntry entry) {
    var item = new SideNavItem(entry.title(), entry.path(), new Icon(entry.icon()));
    // A report's page belongs to the reports; the dashboard's empty path would match everything.
    item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
    return item;
  }
}
