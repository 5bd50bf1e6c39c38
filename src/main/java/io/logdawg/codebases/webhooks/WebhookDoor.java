package io.logdawg.codebases.webhooks;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.secrets.SecretStore;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For deliveries, which nobody who is signed in brings: what proves them, and what was noted. */
@Component
@Transactional
public class WebhookDoor {

  /** Far longer than any provider tries again: GitHub lets people do so for 3 days. */
  private static final Duration NOTED_FOR = Duration.ofDays(30);

  private final WebhookRows rows;
  private final SecretStore secrets;
  private final Clock clock;

  WebhookDoor(WebhookRows rows, SecretStore secrets, Clock clock) {
    this.rows = rows;
    this.secrets = secrets;
    this.clock = clock;
  }

  /** Empty where the repository is unknown or takes no deliveries. */
  @Transactional(readOnly = true)
  public Optional<WebhookSecret> secret(RepositoryId repository) {
    return rows.secret(repository)
        .map(sealed -> new WebhookSecret(secrets.open(repository.value(), sealed)));
  }

  /** Answers whether this is the first time; of two at once, one is. */
  public boolean note(RepositoryId repository, Delivery delivery) {
    rows.forgetDeliveriesBefore(clock.instant().minus(NOTED_FOR));
    return rows.note(repository, delivery);
  }

  /** Whether reports that a push touches are to be diagnosed anew. */
  @Transactional(readOnly = true)
  public boolean rediagnoses(RepositoryId repository) {
    return rows.find(repository).filter(Webhook::rediagnoses).isPresent();
  }
}
