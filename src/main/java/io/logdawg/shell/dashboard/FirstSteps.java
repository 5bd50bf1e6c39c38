package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.codebases.ui.repositories.RepositoriesNavigation;
import io.logdawg.diagnosis.ui.submit.DiagnoseNavigation;
import io.logdawg.uikit.PageSection;
import org.jspecify.annotations.Nullable;

/** How to begin, for an organization that has no report yet. */
final class FirstSteps extends PageSection {

  FirstSteps(boolean connected) {
    super("First steps");
    var steps = new OrderedList();
    steps.addClassName("first-steps");
    steps.add(
        step(
            "Send a log",
            "Paste a stack trace, or take one of the samples: it is diagnosed in seconds.",
            DiagnoseNavigation.link("Diagnose a log")),
        step(
            connected ? "Connect your own repository" : "Connect a repository",
            "Log Dawg reads it over the provider's interface, at the very commit that failed.",
            RepositoriesNavigation.link("To the repositories")),
        step(
            "Read the answer",
            "The file and lines to look at first, the commit that brought it, and why.",
            null));
    add(steps);
  }

  private static ListItem step(String title, String text, @Nullable Component link) {
    var item = new ListItem(new H3(title), new Paragraph(text));
    item.addClassName("card");
    if (link != null) {
      item.add(link);
    }
    return item;
  }
}
