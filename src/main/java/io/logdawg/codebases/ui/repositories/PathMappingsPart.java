package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.localisation.PathMappings.PathMapping;
import io.logdawg.uikit.PageSection;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** Which paths in logs mean which in the repository. */
@org.springframework.stereotype.Component
@Order(10)
class PathMappingsPart implements RepositoryPart {

  @Override
  public Optional<Component> of(ConnectedRepository repository) {
    var rules = repository.pathMappings().rules();
    if (rules.isEmpty()) {
      return Optional.of(
          new PageSection(
              "Paths in the logs",
              new Paragraph(
                  "Looked for as the logs write them. Add mappings under Edit where a build moves"
                      + " files.")));
    }
    var list = new UnorderedList();
    list.addClassName("path-mappings");
    rules.forEach(rule -> list.add(line(rule)));
    return Optional.of(new PageSection("Paths in the logs", list));
  }

  private static ListItem line(PathMapping rule) {
    return new ListItem(
        new Code(rule.from()),
        new Span(" is found in "),
        rule.to().isEmpty() ? new Span("the root") : new Code(rule.to()));
  }
}
