package io.logdawg.tenancy;

import io.logdawg.database.Channel;
import io.logdawg.database.Listener;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hears of erasures from the database and tells this node. */
@Component
class ErasureNews implements Listener.Subscriber {

  private static final Logger log = LoggerFactory.getLogger(ErasureNews.class);

  private final ApplicationEventPublisher events;

  ErasureNews(Listener listener, ApplicationEventPublisher events) {
    this.events = events;
    listener.subscribe(Channel.ERASURES, this);
  }

  @Override
  public void announced(String payload) {
    events.publishEvent(new OrganizationErased(new TenantId(UUID.fromString(payload))));
  }

  /** Sessions are looked through anyway, and what is kept in memory makes room by and by. */
  @Override
  public void missed() {
    log.debug("An erasure may have been missed");
  }
}
