package io.logdawg.ingest.rest;

import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.credentials.Credential;
import io.logdawg.codebases.credentials.CredentialId;
import io.logdawg.codebases.credentials.Credentials;
import io.logdawg.codebases.credentials.NewCredential;
import io.logdawg.source.account.AccountRepositories;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

@RestController
@RequestMapping("/api/v1/credentials")
@Tag(name = "Credentials", description = "Secrets for the providers, kept sealed, never returned")
class CredentialsController {

  private final Credentials credentials;
  private final Repositories repositories;
  private final Clock clock;

  CredentialsController(Credentials credentials, Repositories repositories, Clock clock) {
    this.credentials = credentials;
    this.repositories = repositories;
    this.clock = clock;
  }

  /** A token, or the id and private key of a GitHub App. Its text form hides them. */
  @JsonNaming(SnakeCaseStrategy.class)
  record CredentialRequest(
      @Nullable String name,
      @Schema(allowableValues = {"github", "azure-devops", "git"}) @Nullable String provider,
      @Nullable String token,
      @Schema(description = "of a GitHub App, in place of a token") @Nullable String appId,
      @Schema(description = "the App's RSA key, PEM as GitHub hands it out")
          @Nullable String privateKey,
      @Schema(
              description =
                  "Where to ask about it: the interface of GitHub Enterprise, or the organization's"
                      + " address at Azure DevOps")
          @Nullable String apiUrl,
      @Schema(description = "For providers that do not tell it themselves")
          @Nullable Instant expiresAt) {

    @Override
    public String toString() {
      return "CredentialRequest[name=%s]".formatted(name);
    }
  }

  record CredentialsJson(List<CredentialJson> credentials) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record CredentialJson(
      UUID id,
      String name,
      String provider,
      String hint,
      @Nullable String apiUrl,
      @Schema(allowableValues = {"untried", "accepted", "lacking", "refused"}) String state,
      @Schema(description = "In words, while something speaks against it") @Nullable String problem,
      @Nullable Instant expiresAt,
      @Nullable Instant checkedAt,
      @Nullable UUID createdBy,
      Instant createdAt,
      int repositories) {

    static CredentialJson of(Credential credential, Instant now) {
      return new CredentialJson(
          credential.id().value(),
          credential.name(),
          credential.provider().id(),
          credential.hint(),
          credential.apiUrl(),
          credential.state().id(),
          credential.problem(now).orElse(null),
          credential.expiresAt(),
          credential.checkedAt(),
          credential.createdBy(),
          credential.createdAt(),
          credential.repositories());
    }
  }

  @GetMapping
  @Operation(summary = "Lists credentials, without their tokens")
  CredentialsJson list() {
    return new CredentialsJson(
        credentials.list().stream()
            .map(known -> CredentialJson.of(known, clock.instant()))
            .toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a credential; its secret is sealed and never returned")
  CredentialJson add(@RequestBody CredentialRequest request) {
    return CredentialJson.of(
        credentials.add(
            new NewCredential(
                request.name(),
                request.provider(),
                request.token(),
                request.appId(),
                request.privateKey(),
                request.apiUrl(),
                request.expiresAt())),
        clock.instant());
  }

  record CheckJson(String state) {}

  /**
   * @param complete false where the provider has more than are looked through
   */
  record ChoicesJson(List<ChoiceJson> repositories, boolean complete) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record ChoiceJson(String fullName, String url, String defaultBranch) {}

  @GetMapping("/{id}/repositories")
  @Operation(summary = "Lists the repositories that the credential sees, for connecting one")
  ChoicesJson repositories(@PathVariable UUID id, @RequestParam(defaultValue = "") String q) {
    AccountRepositories seen = repositories.choices(new CredentialId(id));
    String wanted = q.strip().toLowerCase(Locale.ROOT);
    return new ChoicesJson(
        seen.repositories().stream()
            .filter(one -> one.fullName().toLowerCase(Locale.ROOT).contains(wanted))
            .map(one -> new ChoiceJson(one.fullName(), one.url().toString(), one.defaultBranch()))
            .toList(),
        seen.complete());
  }

  @PostMapping("/{id}/check")
  @Operation(summary = "Asks the provider now whether the credential is accepted and may read code")
  CheckJson check(@PathVariable UUID id) {
    return new CheckJson(credentials.check(new CredentialId(id)).id());
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Deletes a credential that no repository uses")
  void delete(@PathVariable UUID id) {
    credentials.delete(new CredentialId(id));
  }
}
