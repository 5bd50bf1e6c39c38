package io.logdawg.shell;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import io.logdawg.base.FailureException;
import io.logdawg.base.Problem;
import io.logdawg.base.Problems;
import io.logdawg.shell.dashboard.DashboardNavigation;
import io.logdawg.uikit.Background;
import io.logdawg.uikit.EmptyState;
import jakarta.annotation.security.PermitAll;

/** A page that could not be opened, and why; a fault of ours only as its reference. */
@ParentLayout(MainLayout.class)
@PermitAll
class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

  private String title = "Failure";

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
    var problem = problem(parameter.getCaughtException());
    title = problem.title();
    addClassName("page");
    add(
        new EmptyState(
            problem.status() == 404 ? VaadinIcon.QUESTION_CIRCLE_O : VaadinIcon.WARNING,
            problem.title(),
            problem.detail(),
            DashboardNavigation.link("To the dashboard")));
    return problem.status();
  }

  private static Problem problem(Exception caught) {
    for (Throwable e = caught; e != null; e = e.getCause()) {
      if (e instanceof FailureException known) {
        return Problems.of(known.failure());
      }
    }
    return Problems.of(Background.internal(caught));
  }

  @Override
  public String getPageTitle() {
    return title + " · Log Dawg";
  }
}
