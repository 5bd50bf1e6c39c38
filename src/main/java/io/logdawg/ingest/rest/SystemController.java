package io.logdawg.ingest.rest;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.diagnosis.QueueHealth;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "System", description = "Whether Log Dawg is able to work")
class SystemController {

  private final HealthEndpoint health;
  private final Repositories repositories;
  private final QueueHealth queue;
  private final Clock clock;

  SystemController(
      HealthEndpoint health, Repositories repositories, QueueHealth queue, Clock clock) {
    this.health = health;
    this.repositories = repositories;
    this.queue = queue;
    this.clock = clock;
  }

  record Health(String status, Instant timestamp) {}

  /**
   * @param valid whether a log that is sent now would be diagnosed
   */
  record Configuration(boolean valid, List<Check> checks) {}

  record Check(String name, boolean ok, String detail) {}

  record GitStatus(List<RepositoryStatus> repositories, Instant timestamp) {}

  @JsonNaming(SnakeCaseStrategy.class)
  record RepositoryStatus(
      UUID id, String repository, String branch, @Nullable String currentCommit) {}

  /** Open to everybody, so it says no more than whether. */
  @GetMapping("/health")
  @Operation(
      summary = "Whether this node and its database work",
      security = {})
  ResponseEntity<Health> health() {
    HealthDescriptor now = health.health();
    boolean up = now.getStatus().equals(Status.UP);
    return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Health(up ? "healthy" : "unhealthy", clock.instant()));
  }

  @GetMapping("/config/validate")
  @Operation(summary = "What stands in the way of a diagnosis, if anything")
  Configuration validate() {
    int connected = repositories.list().size();
    List<Check> checks =
        List.of(
            new Check(
                "repositories",
                connected > 0,
                connected > 0
                    ? "%d connected".formatted(connected)
                    : "Connect a repository before sending logs."),
            new Check(
                "workers",
                queue.workers() > 0,
                queue.workers() > 0
                    ? "%d at work or ready".formatted(queue.workers())
                    : "No node works on diagnoses: start one with logdawg.worker.enabled=true."));
    return new Configuration(checks.stream().allMatch(Check::ok), checks);
  }

  @GetMapping("/git/status")
  @Operation(summary = "The commit at which each repository was last seen")
  GitStatus git() {
    return new GitStatus(
        repositories.list().stream().map(SystemController::status).toList(), clock.instant());
  }

  private static RepositoryStatus status(ConnectedRepository repository) {
    return new RepositoryStatus(
        repository.id().value(),
        repository.fullName(),
        repository.defaultBranch(),
        repository.headCommit());
  }
}
