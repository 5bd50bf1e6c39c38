package io.logdawg.source.github.app;

import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.AccountRepositories;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.SecretState;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.Provider;
import io.logdawg.source.http.ProviderHttp;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What GitHub tells an App about itself and where it is installed.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/apps">the App, its installations</a> and <a
 *     href="https://docs.github.com/en/rest/apps/installations">their repositories</a>
 */
public final class AppAccount implements ProviderAccount {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long LIMIT = 8_000_000;

  /** Each costs two requests or more. */
  private static final int MOST_INSTALLATIONS = 20;

  private final ProviderHttp http;
  private final URI api;
  private final Provider github;
  private final AppKey app;
  private final Clock clock;
  private final SourceUsage usage;

  public AppAccount(
      ProviderHttp http, URI api, Provider github, AppKey app, Clock clock, SourceUsage usage) {
    this.http = http;
    this.api = api;
    this.github = github;
    this.app = app;
    this.clock = clock;
    this.usage = usage;
  }

  /** An App's key does not expire. */
  @Override
  public SecretState inspect() {
    try {
      boolean reads =
          !get("/app", jwt()).path("permissions").path("contents").asString("none").equals("none");
      return reads
          ? new SecretState.Accepted(null)
          : new SecretState.Lacking(List.of("Contents: read"), null);
    } catch (FailureException e) {
      if (e.failure() instanceof BadCredential) {
        return new SecretState.Refused();
      }
      throw e;
    }
  }

  @Override
  public AccountRepositories repositories() {
    RepositoryPages found = new RepositoryPages();
    List<JsonNode> installations =
        get("/app/installations?per_page=" + MOST_INSTALLATIONS, jwt()).values().stream()
            .limit(MOST_INSTALLATIONS)
            .toList();
    for (JsonNode installation : installations) {
      String token = token(installation.required("id").longValue());
      found.addAll(page ->
          get(
                  "/installation/repositories?per_page=%d&page=%d"
                      .formatted(RepositoryPages.PAGE, page),
                  token)
              .required("repositories"));
    }
    return found.all();
  }

  private String token(long installation) {
    HttpCall call =
        HttpCall.query(
            URI.create(api + "/app/installations/" + installation + "/access_tokens"),
            headers(jwt()),
            "{\"permissions\": {\"contents\": \"read\", \"metadata\": \"read\"}}",
            LIMIT);
    Provider created = new AppStatuses(github, 0, new BadCredential(github.label()));
    return http.read(
        call,
        created,
        usage,
        answer -> JSON.readTree(answer.body()).required("token").stringValue());
  }

  private JsonNode get(String tail, String bearer) {
    return http.read(
        HttpCall.get(URI.create(api + tail), headers(bearer), LIMIT),
        github,
        usage,
        answer -> JSON.readTree(answer.body()));
  }

  private String jwt() {
    return AppJwt.of(app, clock.instant());
  }

  private static Map<String, String> headers(String bearer) {
    return Map.of(
        "Accept", "application/vnd.github+json",
        "X-GitHub-Api-Version", "2022-11-28",
        "Authorization", "Bearer " + bearer);
  }
}
