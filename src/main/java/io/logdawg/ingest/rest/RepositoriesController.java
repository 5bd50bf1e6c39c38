package io.logdawg.ingest.rest;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.NewRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.credentials.CredentialId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
@RequestMapping("/api/v1/repositories")
@Tag(name = "Repositories", description = "The repositories that logs are diagnosed against")
class RepositoriesController {

  private final Repositories repositories;

  RepositoriesController(Repositories repositories) {
    this.repositories = repositories;
  }

  @JsonNaming(SnakeCaseStrategy.class)
  record RepositoryRequest(
      @Schema(allowableValues = {"github", "azure-devops", "git"}) @Nullable String provider,
      @Schema(description = "As copied from the browser") @Nullable String url,
      @Nullable UUID credentialId,
      @Nullable String defaultBranch,
      @Schema(
              description =
                  "For GitHub Enterprise https://host/api/v3, for Azure DevOps Server"
                      + " https://host/collection")
          @Nullable String apiUrl) {}

  record RepositoriesJson(List<RepositoryJson> repositories) {}

  @GetMapping
  @Operation(summary = "Lists the connected repositories")
  RepositoriesJson list() {
    return new RepositoriesJson(repositories.list().stream().map(RepositoryJson::of).toList());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One connected repository")
  RepositoryJson get(@PathVariable UUID id) {
    return RepositoryJson.of(repositories.get(new RepositoryId(id)));
  }

  @PostMapping
  @ApiResponse(responseCode = "201")
  @Operation(summary = "Connects a repository once its provider lets the credential read it")
  ResponseEntity<RepositoryJson> connect(@RequestBody RepositoryRequest request) {
    UUID credential = request.credentialId();
    ConnectedRepository connected =
        repositories.connect(
            new NewRepository(
                request.provider(),
                request.url(),
                request.apiUrl(),
                credential == null ? null : new CredentialId(credential),
                request.defaultBranch()));
    return ResponseEntity.created(URI.create("/api/v1/repositories/" + connected.id()))
        .body(RepositoryJson.of(connected));
  }

  /** What is left out stays. */
  @JsonNaming(SnakeCaseStrategy.class)
  record RepositoryChange(
      @Nullable UUID credentialId,
      @Nullable String defaultBranch,
      @Schema(description = "All of them; replaces those that were there")
          @Nullable List<@Nullable PathMappingJson> pathMappings,
      @Schema(
              description =
                  "Whether the log of a known error is counted at its report, and not diagnosed"
                      + " anew")
          @Nullable Boolean countRepeats) {}

  @PatchMapping("/{id}")
  @Operation(
      summary = "Changes how a repository is read: credential, default branch, path mappings")
  RepositoryJson change(@PathVariable UUID id, @RequestBody RepositoryChange change) {
    RepositoryId repository = new RepositoryId(id);
    ConnectedRepository now = repositories.get(repository);
    UUID credential = change.credentialId();
    String branch = change.defaultBranch();
    List<@Nullable PathMappingJson> mappings = change.pathMappings();
    if (credential != null || branch != null || mappings != null) {
      now =
          repositories.update(
              repository,
              credential == null ? now.credentialId() : new CredentialId(credential),
              branch == null ? now.defaultBranch() : branch,
              mappings == null ? now.pathMappings() : PathMappingJson.read(mappings));
    }
    Boolean counted = change.countRepeats();
    return RepositoryJson.of(
        counted == null ? now : repositories.countRepeats(repository, counted));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Disconnects a repository and deletes its reports")
  void disconnect(@PathVariable UUID id) {
    repositories.disconnect(new RepositoryId(id));
  }
}
