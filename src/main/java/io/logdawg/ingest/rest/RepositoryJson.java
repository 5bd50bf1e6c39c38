package io.logdawg.ingest.rest;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.credentials.CredentialId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

@JsonNaming(SnakeCaseStrategy.class)
record RepositoryJson(
    UUID id,
    String provider,
    String url,
    String apiUrl,
    String owner,
    String name,
    String defaultBranch,
    @Nullable UUID credentialId,
    @Nullable String headCommit,
    List<PathMappingJson> pathMappings,
    boolean countRepeats,
    Instant createdAt) {

  static RepositoryJson of(ConnectedRepository repository) {
    CredentialId credential = repository.credentialId();
    return new RepositoryJson(
        repository.id().value(),
        repository.address().provider().id(),
        repository.address().url().toString(),
        repository.address().apiUrl().toString(),
        repository.address().owner(),
        repository.address().name(),
        repository.defaultBranch(),
        credential == null ? null : credential.value(),
        repository.headCommit(),
        PathMappingJson.of(repository.pathMappings()),
        repository.countsRepeats(),
        repository.createdAt());
  }
}
