package io.logdawg.issues.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a report's page shows of its issue.
 *
 * @param line says which there is, if any
 * @param offer a button that creates one, which runs what it is given once there is one; empty
 *     where there is one, nothing to write down, or no place for it
 */
public record IssueParts(Optional<Component> line, Optional<Function<Runnable, Component>> offer) {

  public Optional<Component> button(Runnable changed) {
    return offer.map(make -> make.apply(changed));
  }
}
