package io.logdawg.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import io.logdawg.shell.dashboard.DashboardNavigation;
import io.logdawg.uikit.EmptyState;
import jakarta.annotation.security.PermitAll;

/** An address that leads nowhere. */
@ParentLayout(MainLayout.class)
@PermitAll
class NotFoundView extends Main implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

  @Override
  public int setErrorParameter(
      BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
    addClassName("page");
    add(
        new EmptyState(
            VaadinIcon.QUESTION_CIRCLE_O,
            "There is no such page",
            "The address may be mistyped, or what it showed has been deleted.",
            DashboardNavigation.link("To the dashboard")));
    return 404;
  }

  @Override
  public String getPageTitle() {
    return "Not found · Log Dawg";
  }
}
