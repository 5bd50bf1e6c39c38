package io.logdawg.ingest.webhook;

import io.logdawg.diagnosis.push.Pushes.Noted;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What became of a delivery, for the provider's own list of them.
 *
 * @param outcome as in {@link io.logdawg.codebases.webhooks.DeliveryOutcome}; {@code repeat} where
 *     it was delivered before
 */
@JsonNaming(SnakeCaseStrategy.class)
record WebhookAnswer(String outcome, @Nullable UUID reportId) {

  static WebhookAnswer of(Noted noted) {
    return noted.repeat()
        ? new WebhookAnswer("repeat", null)
        : new WebhookAnswer(
            noted.outcome().id(), noted.report() == null ? null : noted.report().value());
  }
}
