package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.QueryParameters;
import io.logdawg.reports.views.SavedView;
import io.logdawg.reports.views.SavedViews;
import io.logdawg.uikit.Notices;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The saved views to choose from, and the way to save what is shown as one. */
final class ViewsMenu extends Composite<MenuBar> {

  private final transient SavedViews views;
  private final transient Supplier<ListFilter> shown;
  private final transient Consumer<ListFilter> open;
  private final SubMenu menu;

  ViewsMenu(SavedViews views, Supplier<ListFilter> shown, Consumer<ListFilter> open) {
    this.views = views;
    this.shown = shown;
    this.open = open;
    getContent().addClassName("views-menu");
    var root = getContent().addItem(VaadinIcon.BOOKMARK_O.create());
    root.add(" Views");
    root.setAriaLabel("Saved views");
    menu = root.getSubMenu();
    fill();
  }

  private void fill() {
    menu.removeAll();
    var all = views.list();
    all.forEach(view -> menu.addItem(label(view), _ -> open(view)));
    if (!all.isEmpty()) {
      menu.addSeparator();
    }
    menu.addItem("Save what is shown …", _ -> new SaveViewDialog(this::save).open());
    var own = all.stream().filter(SavedView::own).toList();
    if (!own.isEmpty()) {
      var delete = menu.addItem("Delete a view").getSubMenu();
      own.forEach(view -> delete.addItem(view.name(), _ -> delete(view)));
    }
  }

  private void open(SavedView view) {
    open.accept(FilterAddress.read(QueryParameters.fromString(view.query())));
  }

  /** As if it had been chosen from the menu. */
  void choose(String name) {
    views.list().stream()
        .filter(view -> view.name().equals(name))
        .findFirst()
        .ifPresent(this::open);
  }

  private static String label(SavedView view) {
    return view.own() && !view.shared() ? view.name() : view.name() + " (shared)";
  }

  void save(String name, boolean shared) {
    views.save(name, FilterAddress.write(shown.get()).getQueryString(), shared);
    Notices.success("The view is saved.");
    fill();
  }

  private void delete(SavedView view) {
    views.delete(view.id());
    Notices.success("The view is deleted.");
    fill();
  }
}
