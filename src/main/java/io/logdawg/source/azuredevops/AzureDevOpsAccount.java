package io.logdawg.source.azuredevops;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.AccountRepositories;
import io.logdawg.source.account.AccountRepositories.Seen;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.SecretState;
import io.logdawg.source.account.Token;
import io.logdawg.source.azuredevops.client.AzureDevOpsAddresses;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.azuredevops.client.AzureDevOpsStatuses;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.ProviderHttp;
import java.net.URI;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an organization, or a server's collection, shows to whoever holds a personal access token.
 * When the token expires, it does not tell.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/rest/api/azure/devops/git/repositories/list">repositories,
 *     without pages</a>
 */
final class AzureDevOpsAccount implements ProviderAccount {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long LIMIT = 16 * AzureDevOpsClient.MEGABYTE;
  private static final String HEADS = "refs/heads/";
  private static final String READ_CODE = "Code (Read)";

  private final ProviderHttp http;
  private final String base;
  private final Token token;
  private final SourceUsage usage;
  private final AzureDevOpsStatuses statuses;

  AzureDevOpsAccount(ProviderHttp http, URI base, Token token, Clock clock, SourceUsage usage) {
    this.http = http;
    this.base = base.toString().replaceFirst("/+$", "");
    this.token = token;
    this.usage = usage;
    this.statuses = new AzureDevOpsStatuses(base.getHost(), true, clock);
  }

  @Override
  public SecretState inspect() {
    try {
      list();
      return new SecretState.Accepted(null);
    } catch (FailureException e) {
      return switch (e.failure()) {
        case Failure.BadCredential _ ->
            isSignedIn() ? lacking(READ_CODE) : new SecretState.Refused();
        case Failure.MissingPermission missing -> lacking(missing.permission());
        default -> throw e;
      };
    }
  }

  /** A token without the right to code is refused there like an unknown one, but not everywhere. */
  private boolean isSignedIn() {
    try {
      return get("/_apis/connectionData").path("authenticatedUser").isObject();
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.BadCredential) {
        return false;
      }
      throw e;
    }
  }

  private static SecretState lacking(String right) {
    return new SecretState.Lacking(List.of(right), null);
  }

  @Override
  public AccountRepositories repositories() {
    List<Seen> all =
        list().values().stream()
            .filter(repository -> !repository.path("isDisabled").asBoolean(false))
            .map(this::seen)
            .toList();
    boolean complete = all.size() <= AccountRepositories.MOST;
    return new AccountRepositories(
        complete ? all : all.subList(0, AccountRepositories.MOST), complete);
  }

  private Seen seen(JsonNode repository) {
    try {
      String project = repository.required("project").required("name").stringValue();
      String name = repository.required("name").stringValue();
      String branch = repository.path("defaultBranch").asString("");
      return new Seen(
          project + "/" + name,
          URI.create(base + AzureDevOpsAddresses.path(List.of(project, "_git", name))),
          branch.startsWith(HEADS) ? branch.substring(HEADS.length()) : branch);
    } catch (JacksonException e) {
      throw new FailureException(
          new Failure.UnexpectedAnswer(
              AzureDevOpsStatuses.LABEL, "values that its interface documents"),
          e);
    }
  }

  /** In the version that Services and every supported server speaks. */
  private JsonNode list() {
    return get("/_apis/git/repositories?api-version=6.0").path("value");
  }

  private JsonNode get(String tail) {
    Map<String, String> headers =
        Map.of(
            "Accept",
            "application/json",
            "Authorization",
            token.reveal(secret ->
                "Basic "
                    + Base64.getEncoder().encodeToString((":" + secret.strip()).getBytes(UTF_8))));
    return http.read(
        HttpCall.get(URI.create(base + tail), headers, LIMIT),
        statuses,
        usage,
        answer -> {
          if (answer.status() != 200) {
            throw AzureDevOpsClient.vanished();
          }
          return JSON.readTree(answer.body());
        });
  }
}
