package io.logdawg.ingest.webhook;

import io.logdawg.codebases.webhooks.WebhookSecret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** How one kind of provider delivers. */
interface Sender {

  /**
   * Reads a delivery to its end. Nothing of it counts before it is proved.
   *
   * @throws io.logdawg.base.FailureException Unproven where it does not know the secret; Invalid
   *     where it is not what the provider sends; TooLarge
   */
  Message read(HttpServletRequest request, WebhookSecret secret) throws IOException;
}
