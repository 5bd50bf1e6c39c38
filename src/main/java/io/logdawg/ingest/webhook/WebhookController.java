package io.logdawg.ingest.webhook;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.webhooks.WebhookDoor;
import io.logdawg.codebases.webhooks.WebhookSecret;
import io.logdawg.diagnosis.push.Pushes;
import io.logdawg.diagnosis.push.Pushes.Noted;
import io.logdawg.tenancy.Lookups;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes deliveries, each for one repository, and binds that repository's organization. */
@RestController
@Tag(name = "Webhooks", description = "What Git providers deliver by themselves")
class WebhookController {

  private final Lookups lookups;
  private final RepositoryDoor repositories;
  private final WebhookDoor webhooks;
  private final Pushes pushes;

  WebhookController(
      Lookups lookups, RepositoryDoor repositories, WebhookDoor webhooks, Pushes pushes) {
    this.lookups = lookups;
    this.repositories = repositories;
    this.webhooks = webhooks;
    this.pushes = pushes;
  }

  /** A webhook that is open, and who may deliver to it. */
  private record Open(TenantId organization, ConnectedRepository repository, WebhookSecret secret) {

    Sender sender() {
      return switch (repository.address().provider()) {
        case AZURE_DEVOPS -> new AzureDevOpsSender();
        case GITHUB, GIT -> new GitHubSender();
      };
    }
  }

  @PostMapping(
      path = "/api/v1/webhooks/{repository}",
      consumes = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
  @SecurityRequirements
  @Operation(
      summary = "Takes a delivery of the repository's provider",
      description =
          "GitHub: X-Hub-Signature-256, X-GitHub-Event and X-GitHub-Delivery. Azure DevOps: the"
              + " secret as the password of basic authentication.")
  @ApiResponse(responseCode = "202", description = "A push whose report is begun")
  @ApiResponse(responseCode = "200", description = "Noted, or delivered before")
  ResponseEntity<WebhookAnswer> receive(@PathVariable String repository, HttpServletRequest request)
      throws IOException {
    Optional<Open> found = id(repository).flatMap(this::open);
    if (found.isEmpty()) {
      throw unknown(request);
    }
    Open webhook = found.get();
    Message message = webhook.sender().read(request, webhook.secret());
    Noted noted =
        Tenants.in(
            webhook.organization(),
            () ->
                pushes.receive(
                    webhook.repository(), message.id(), message.event(), message.notice()));
    return ResponseEntity.status(noted.begins() ? HttpStatus.ACCEPTED : HttpStatus.OK)
        .body(WebhookAnswer.of(noted));
  }

  private Optional<Open> open(UUID id) {
    return lookups
        .organizationOfRepository(id)
        .flatMap(organization -> Tenants.in(organization, () -> open(organization, id)));
  }

  private Optional<Open> open(TenantId organization, UUID id) {
    return webhooks
        .secret(new RepositoryId(id))
        .map(secret -> new Open(organization, repositories.find(id.toString()), secret));
  }

  /** Takes as long as to refuse a delivery to one that is known. */
  private static FailureException unknown(HttpServletRequest request) throws IOException {
    var body = request.getInputStream();
    WebhookSecret.random()
        .reveal(plain -> new SignedStream(body, plain))
        .isSignedAs(request.getHeader("X-Hub-Signature-256"));
    return new FailureException(new Failure.NotFound("webhook"));
  }

  private static Optional<UUID> id(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
