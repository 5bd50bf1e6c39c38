package io.logdawg.ingest.rest;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.webhooks.Delivery;
import io.logdawg.codebases.webhooks.Webhook;
import io.logdawg.codebases.webhooks.WebhookSecret;
import io.logdawg.codebases.webhooks.Webhooks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

@RestController
@RequestMapping("/api/v1/repositories/{id}/webhook")
@Tag(name = "Repositories", description = "The repositories that logs are diagnosed against")
class WebhookSettingsController {

  private final Webhooks webhooks;

  WebhookSettingsController(Webhooks webhooks) {
    this.webhooks = webhooks;
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record WebhookJson(
      @Schema(description = "Where the provider delivers, below this installation's address")
          String path,
      @Schema(description = "When its secret was made; null while it takes no deliveries")
          @Nullable Instant secretSince,
      boolean rediagnoses,
      @Schema(description = "The last twenty, newest first") List<DeliveryJson> deliveries) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record DeliveryJson(
      String id,
      String event,
      String outcome,
      @Nullable String ref,
      @Nullable UUID reportId,
      Instant receivedAt) {

    static DeliveryJson of(Delivery delivery) {
      return new DeliveryJson(
          delivery.id(),
          delivery.event(),
          delivery.outcome().id(),
          delivery.ref(),
          delivery.report(),
          delivery.receivedAt());
    }
  }

  record SecretJson(String path, String secret) {}

  /** What is left out stays. */
  record WebhookChange(
      @Schema(description = "Whether reports that a push touches are diagnosed anew at its commit")
          @Nullable Boolean rediagnoses) {}

  @GetMapping
  @Operation(summary = "How a repository's webhook is set, and what it delivered")
  WebhookJson get(@PathVariable UUID id) {
    return shown(new RepositoryId(id));
  }

  @PostMapping("/secret")
  @ResponseStatus(HttpStatus.CREATED)
  @ApiResponse(responseCode = "201")
  @Operation(
      summary = "Makes the webhook's secret, in place of the one before",
      description = "The answer is the only time that it is shown.")
  SecretJson renewSecret(@PathVariable UUID id) {
    RepositoryId repository = new RepositoryId(id);
    WebhookSecret secret = webhooks.renewSecret(repository);
    return secret.reveal(plain -> new SecretJson(path(repository), plain));
  }

  @PatchMapping
  @Operation(summary = "Changes what a push does")
  WebhookJson change(@PathVariable UUID id, @RequestBody WebhookChange change) {
    RepositoryId repository = new RepositoryId(id);
    Boolean rediagnoses = change.rediagnoses();
    if (rediagnoses != null) {
      webhooks.rediagnose(repository, rediagnoses);
    }
    return shown(repository);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Takes no more deliveries")
  void close(@PathVariable UUID id) {
    webhooks.close(new RepositoryId(id));
  }

  private WebhookJson shown(RepositoryId repository) {
    Webhook webhook = webhooks.get(repository);
    return new WebhookJson(
        path(repository),
        webhook.secretSince(),
        webhook.rediagnoses(),
        webhooks.deliveries(repository).stream().map(DeliveryJson::of).toList());
  }

  private static String path(RepositoryId repository) {
    return "/api/v1/webhooks/" + repository;
  }
}
