package io.logdawg.diagnosis.ui.webhooks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.VaadinServletRequest;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.ui.repositories.RepositoryPart;
import io.logdawg.codebases.webhooks.WebhookRegistration;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import io.logdawg.source.hooks.PushHooks;
import io.logdawg.uikit.Background;
import io.logdawg.web.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.core.annotation.Order;

/** The webhook on a repository's page, for administrators. */
@org.springframework.stereotype.Component
@Order(30)
class WebhookPart implements RepositoryPart {

  private final Webhooks webhooks;
  private final WebhookRegistration registration;
  private final PushHooks hooks;
  private final PublicUrl publicUrl;
  private final Background background;
  private final CurrentCaller caller;
  private final Clock clock;

  WebhookPart(
      Webhooks webhooks,
      WebhookRegistration registration,
      PushHooks hooks,
      PublicUrl publicUrl,
      Background background,
      CurrentCaller caller,
      Clock clock) {
    this.webhooks = webhooks;
    this.registration = registration;
    this.hooks = hooks;
    this.publicUrl = publicUrl;
    this.background = background;
    this.caller = caller;
    this.clock = clock;
  }

  @Override
  public Optional<Component> of(ConnectedRepository repository) {
    boolean manages = caller.find().filter(who -> who.role() == Role.ADMIN).isPresent();
    boolean hasProvider = !repository.address().url().isOpaque();
    return manages && hasProvider ? Optional.of(section(repository)) : Optional.empty();
  }

  private WebhookSection section(ConnectedRepository repository) {
    return new WebhookSection(
        repository,
        address(repository),
        hooks.canRegister(repository.address().provider()),
        webhooks,
        registration,
        background,
        clock);
  }

  private URI address(ConnectedRepository repository) {
    return publicUrl.of(
        VaadinServletRequest.getCurrent().getHttpServletRequest(),
        "/api/v1/webhooks/" + repository.id());
  }
}
