package io.logdawg.source.github.client;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.FailureException;
import io.logdawg.source.http.HttpAnswer;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The repository of a GraphQL answer. GitHub answers 200 with {@code errors} where REST has
 * statuses, and may answer in part; then {@link #isWhole} is false and what failed is null.
 *
 * @see <a href="https://spec.graphql.org/October2021/#sec-Errors">the specification of errors</a>
 */
public record GraphQlAnswer(JsonNode repository, boolean isWhole) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static GraphQlAnswer read(HttpAnswer answer, GitHubStatuses statuses) throws IOException {
    JsonNode root = JSON.readTree(answer.body());
    JsonNode repository = root.path("data").path("repository");
    List<JsonNode> errors = root.path("errors").values().stream().toList();
    for (JsonNode error : errors) {
      Failure failure = failure(error, answer, statuses);
      if (!repository.isObject() || !isOfOnePart(error)) {
        throw new FailureException(failure);
      }
    }
    if (!repository.isObject()) {
      throw new FailureException(
          root.isObject() && root.has("data")
              ? new RepositoryMissing(statuses.repository())
              : new ProviderUnavailable(GitHubStatuses.LABEL));
    }
    return new GraphQlAnswer(repository, errors.isEmpty());
  }

  /** Whether only something below the repository failed, not by a limit or a missing right. */
  private static boolean isOfOnePart(JsonNode error) {
    String type = error.path("type").asString("");
    return error.path("path").size() > 1
        && !type.equals("RATE_LIMITED")
        && !type.equals("FORBIDDEN");
  }

  private static Failure failure(JsonNode error, HttpAnswer answer, GitHubStatuses statuses) {
    return switch (error.path("type").asString("")) {
      case "NOT_FOUND" -> new RepositoryMissing(statuses.repository());
      case "RATE_LIMITED", "RATE_LIMIT" ->
          new RateLimited(GitHubStatuses.LABEL, statuses.limitEnd(answer));
      case "FORBIDDEN", "INSUFFICIENT_SCOPES" ->
          error.path("extensions").path("saml_failure").asBoolean(false)
              ? new MissingPermission(
                  GitHubStatuses.LABEL, "single sign-on authorization of the token")
              : new MissingPermission(GitHubStatuses.LABEL, "Contents: read");
      case "UNAUTHORIZED" -> new BadCredential(GitHubStatuses.LABEL);
      default -> new ProviderUnavailable(GitHubStatuses.LABEL);
    };
  }
}
