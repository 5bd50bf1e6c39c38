package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.Component;
import io.logdawg.codebases.ConnectedRepository;
import java.util.Optional;

/**
 * A section of a repository's page, from whichever room knows about it. A bean; the order of
 * several is the beans'.
 */
public interface RepositoryPart {

  /** The section for this repository and the member who is signed in; empty to show none. */
  Optional<Component> of(ConnectedRepository repository);
}
