package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** What becomes of the log of an error that is known already. */
@org.springframework.stereotype.Component
@Order(15)
class RepeatsPart implements RepositoryPart {

  private final Repositories repositories;
  private final RepositoryActions actions;

  RepeatsPart(Repositories repositories, RepositoryActions actions) {
    this.repositories = repositories;
    this.actions = actions;
  }

  @Override
  public Optional<Component> of(ConnectedRepository repository) {
    if (!actions.areAllowed()) {
      return Optional.of(
          new PageSection("Known errors", new Paragraph(told(repository.countsRepeats()))));
    }
    var counted = new Checkbox("Count the log of a known error at its report");
    counted.setId("count-repeats");
    counted.setValue(repository.countsRepeats());
    counted.setHelperText("Otherwise each log is diagnosed anew, as a report of its own.");
    counted.addValueChangeListener(change -> {
      repositories.countRepeats(repository.id(), change.getValue());
      Notices.success(told(change.getValue()));
    });
    return Optional.of(new PageSection("Known errors", counted));
  }

  private static String told(boolean counted) {
    return counted
        ? "The log of a known error is counted at its report."
        : "Each log is diagnosed anew, as a report of its own.";
  }
}
