package io.logdawg.diagnosis.ui.webhooks;

import com.vaadin.flow.component.Component;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.ui.repositories.RepositoryPart;
import io.logdawg.codebases.webhooks.Webhooks;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The last deliveries on a repository's page. */
@org.springframework.stereotype.Component
@Order(31)
class DeliveriesPart implements RepositoryPart {

  private final Webhooks webhooks;
  private final Clock clock;

  DeliveriesPart(Webhooks webhooks, Clock clock) {
    this.webhooks = webhooks;
    this.clock = clock;
  }

  @Override
  public Optional<Component> of(ConnectedRepository repository) {
    return repository.address().url().isOpaque()
        ? Optional.empty()
        : Optional.of(new DeliveriesSection(webhooks.deliveries(repository.id()), clock));
  }
}
