package io.logdawg.notifications.outbox;

import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.credentials.CredentialExpiry;
import io.logdawg.codebases.credentials.CredentialStateChanged;
import io.logdawg.notifications.Event;
import io.logdawg.notifications.content.Notice;
import io.logdawg.web.PublicUrl;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of credentials that stopped working, when that is noted, or are about to. */
@Component
class CredentialNews {

  /** As the page warns, and once more when it is urgent. */
  private static final Duration SOON = Duration.ofDays(14);

  private static final Duration URGENT = Duration.ofDays(3);

  private final Outbox outbox;
  private final CredentialExpiry credentials;
  private final PublicUrl address;
  private final Clock clock;

  CredentialNews(Outbox outbox, CredentialExpiry credentials, PublicUrl address, Clock clock) {
    this.outbox = outbox;
    this.credentials = credentials;
    this.address = address;
    this.clock = clock;
  }

  @EventListener
  void on(CredentialStateChanged changed) {
    Instant now = clock.instant();
    credentials
        .find(changed.credential())
        .ifPresent(credential ->
            credential
                .problem(now)
                .ifPresent(problem ->
                    put(
                        Event.CREDENTIAL_FAILING,
                        credential,
                        credential.id() + "/" + now.toEpochMilli(),
                        problem)));
  }

  /** Each end is told three times at most, however often this runs. */
  @Transactional
  public void tellOfEnds() {
    Instant now = clock.instant();
    credentials.endingBefore(now.plus(SOON)).forEach(credential -> tellOfEnd(credential, now));
  }

  private void tellOfEnd(Credential credential, Instant now) {
    if (credential.expiresAt() instanceof Instant end) {
      boolean over = !end.isAfter(now);
      String how = over ? "over" : end.isAfter(now.plus(URGENT)) ? "soon" : "urgent";
      put(
          over ? Event.CREDENTIAL_FAILING : Event.CREDENTIAL_EXPIRING,
          credential,
          "%s/%s/%s".formatted(credential.id(), end.toEpochMilli(), how),
          String.join(" ", credential.concerns(now)));
    }
  }

  private void put(Event event, Credential credential, String subject, String problem) {
    outbox.put(
        new NewDelivery(
            event,
            subject,
            null,
            null,
            null,
            new Notice.AboutCredential(
                credential.id().value(),
                credential.name(),
                credential.provider().label(),
                problem,
                credential.expiresAt(),
                address.of("/credentials").map(URI::toString).orElse(null))));
  }
}
