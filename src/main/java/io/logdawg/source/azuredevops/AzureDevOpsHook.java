package io.logdawg.source.azuredevops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.Token;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.azuredevops.client.AzureDevOpsStatuses;
import io.logdawg.source.hooks.HookTarget;
import io.logdawg.source.hooks.PushHook;
import io.logdawg.source.http.Change;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.ProviderHttp;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service hook's subscription to pushes of one repository.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/rest/api/azure/devops/hooks/subscriptions">subscriptions</a>
 */
@Component
class AzureDevOpsHook implements PushHook {

  private static final String SUBSCRIPTIONS = "/_apis/hooks/subscriptions";
  private static final String USER = "logdawg";
  private static final long LIMIT = 4 * AzureDevOpsClient.MEGABYTE;
  private static final Failure NOT_ALLOWED =
      new Failure.MissingPermission(
          AzureDevOpsStatuses.LABEL, "Edit subscriptions of service hooks");

  private final ProviderHttp http;
  private final Clock clock;

  AzureDevOpsHook(ProviderHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.AZURE_DEVOPS;
  }

  private record Ids(String repository, String project) {}

  @Override
  public void register(RepositoryAccess access, HookTarget target) {
    AzureDevOpsClient client = new AzureDevOpsClient(http, clock, access, new SourceUsage());
    Ids ids =
        client.get(
            "",
            Map.of(),
            repository ->
                new Ids(
                    repository.required("id").stringValue(),
                    repository.required("project").required("id").stringValue()));
    AzureDevOpsStatuses statuses =
        new AzureDevOpsStatuses(access.address().fullName(), access.token() != null, clock);
    Map<String, String> headers = headers(access);
    Optional<String> known = known(statuses, headers, access, target);
    Change change = new Change(http, statuses, headers);
    Map<String, Object> subscription = subscription(ids, target);
    if (known.isPresent()) {
      change.send("PUT", at(access, "/" + known.get()), subscription, AzureDevOpsHook::refusal);
    } else {
      change.send("POST", at(access, ""), subscription, AzureDevOpsHook::refusal);
    }
  }

  private static Map<String, String> headers(RepositoryAccess access) {
    Token token = Objects.requireNonNull(access.token());
    return Map.of(
        "Accept",
        "application/json",
        "Authorization",
        token.reveal(secret ->
            "Basic " + Base64.getEncoder().encodeToString((":" + secret.strip()).getBytes(UTF_8))));
  }

  /** Below the organization, not the project; every version of the server has this one. */
  private static URI at(RepositoryAccess access, String tail) {
    String base = access.address().apiUrl().toString().replaceFirst("/+$", "");
    return URI.create(base + SUBSCRIPTIONS + tail + "?api-version=6.0");
  }

  private static Map<String, Object> subscription(Ids ids, HookTarget target) {
    return Map.of(
        "publisherId",
        "tfs",
        "eventType",
        "git.push",
        "resourceVersion",
        "1.0",
        "consumerId",
        "webHooks",
        "consumerActionId",
        "httpRequest",
        "publisherInputs",
        Map.of(
            "projectId", ids.project(), "repository", ids.repository(), "branch", target.branch()),
        "consumerInputs",
        Map.of(
            "url",
            target.url().toString(),
            "basicAuthUsername",
            USER,
            "basicAuthPassword",
            target.secret()));
  }

  private Optional<String> known(
      AzureDevOpsStatuses statuses,
      Map<String, String> headers,
      RepositoryAccess access,
      HookTarget target) {
    URI uri = URI.create(at(access, "") + "&publisherId=tfs&eventType=git.push");
    try {
      return http.read(
          HttpCall.get(uri, headers, LIMIT),
          statuses,
          new SourceUsage(),
          answer ->
              JsonMapper.shared().readTree(answer.body()).path("value").values().stream()
                  .filter(known -> reportsTo(known, target))
                  .map(known -> known.path("id").asString(""))
                  .findFirst());
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.MissingPermission
          || e.failure() instanceof Failure.RepositoryMissing) {
        throw new FailureException(NOT_ALLOWED, e);
      }
      throw e;
    }
  }

  private static boolean reportsTo(JsonNode subscription, HookTarget target) {
    return subscription
        .path("consumerInputs")
        .path("url")
        .asString("")
        .equals(target.url().toString());
  }

  private static Optional<Failure> refusal(HttpAnswer answer) {
    return switch (answer.status()) {
      case 403, 404 -> Optional.of(NOT_ALLOWED);
      case 400 ->
          Optional.of(
              new Failure.Conflict(
                  "Azure DevOps does not take the subscription. The address must be one that it"
                      + " can reach: ask whoever runs this installation to set"
                      + " logdawg.web.public-url."));
      default -> Optional.empty();
    };
  }
}
