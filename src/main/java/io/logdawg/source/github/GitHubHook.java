package io.logdawg.source.github;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.github.app.InstallationTokens;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.client.GitHubStatuses;
import io.logdawg.source.hooks.HookTarget;
import io.logdawg.source.hooks.PushHook;
import io.logdawg.source.http.Change;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.ProviderHttp;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webhook of a repository.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/webhooks">webhooks of repositories</a>
 */
@Component
class GitHubHook implements PushHook {

  private final ProviderHttp http;
  private final Clock clock;
  private final InstallationTokens tokens;

  GitHubHook(ProviderHttp http, Clock clock, InstallationTokens tokens) {
    this.http = http;
    this.clock = clock;
    this.tokens = tokens;
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.GITHUB;
  }

  @Override
  public void register(RepositoryAccess access, HookTarget target) {
    GitHubClient client = new GitHubClient(http, clock, tokens, access, new SourceUsage());
    OptionalLong known = known(client, target);
    Map<String, Object> hook =
        Map.of(
            "name",
            "web",
            "active",
            true,
            "events",
            List.of("push"),
            "config",
            Map.of(
                "url",
                target.url().toString(),
                "content_type",
                "json",
                "secret",
                target.secret(),
                "insecure_ssl",
                "0"));
    Change change =
        new Change(
            http,
            new GitHubStatuses(access.address().fullName(), clock),
            client.headers("application/vnd.github+json"));
    if (known.isPresent()) {
      URI uri = client.at("/hooks/" + known.getAsLong());
      change.send("PATCH", uri, hook, answer -> refusal(answer, target));
    } else {
      change.send("POST", client.at("/hooks"), hook, answer -> refusal(answer, target));
    }
  }

  /** The hook that reports there already, among the first hundred. */
  private static OptionalLong known(GitHubClient client, HookTarget target) {
    try {
      return client.get(
          client.at("/hooks?per_page=100"),
          "application/vnd.github+json",
          GitHubClient.MEGABYTE,
          answer ->
              JsonMapper.shared().readTree(answer.body()).values().stream()
                  .filter(hook -> reportsTo(hook, target))
                  .mapToLong(hook -> hook.path("id").asLong(0))
                  .findFirst());
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.MissingPermission
          || e.failure() instanceof Failure.RepositoryMissing) {
        throw new FailureException(notAllowed(), e);
      }
      throw e;
    }
  }

  private static boolean reportsTo(JsonNode hook, HookTarget target) {
    return hook.path("config").path("url").asString("").equals(target.url().toString());
  }

  /** Who may not see a repository's hooks is told that there are none: 404. */
  private static Optional<Failure> refusal(HttpAnswer answer, HookTarget target) {
    return switch (answer.status()) {
      case 403, 404 -> Optional.of(notAllowed());
      case 422 ->
          Optional.of(
              new Failure.Conflict(
                  "GitHub does not take the address %s. It must be one that GitHub can reach: ask"
                          .formatted(target.url())
                      + " whoever runs this installation to set logdawg.web.public-url."));
      default -> Optional.empty();
    };
  }

  private static Failure notAllowed() {
    return new Failure.MissingPermission(GitHubStatuses.LABEL, "Webhooks: read and write");
  }
}
