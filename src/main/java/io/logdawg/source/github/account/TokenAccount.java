package io.logdawg.source.github.account;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.AccountRepositories;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.SecretState;
import io.logdawg.source.account.Token;
import io.logdawg.source.github.app.RepositoryPages;
import io.logdawg.source.github.client.FullName;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.client.GitHubStatuses;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.source.http.ProviderHttp.BodyReader;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The member behind a token. A classic token names its scopes in each answer; what a fine-grained
 * one may do is found out by reading a private repository that it sees.
 *
 * @see <a
 *     href="https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps">X-OAuth-Scopes</a>
 */
public record TokenAccount(
    ProviderHttp http, URI api, GitHubStatuses statuses, Token token, SourceUsage usage)
    implements ProviderAccount {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long LIMIT = 8 * GitHubClient.MEGABYTE;

  @Override
  public SecretState inspect() {
    TokenHeaders told;
    try {
      told = get("/user", TokenHeaders::of);
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.BadCredential) {
        return new SecretState.Refused();
      }
      throw e;
    }
    Optional<String> missing =
        told.scopes().isPresent() ? told.missingScope() : missingPermission();
    return missing
        .<SecretState>map(right -> new SecretState.Lacking(List.of(right), told.expiresAt()))
        .orElseGet(() -> new SecretState.Accepted(told.expiresAt()));
  }

  /** Public code is read without any right; so a private repository is tried, if there is one. */
  private Optional<String> missingPermission() {
    JsonNode seen = json("/user/repos?visibility=private&sort=pushed&per_page=1");
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    try {
      String name = fullName(seen.required(0));
      get("/repos/" + name + "/commits?per_page=1", _ -> name);
      return Optional.empty();
    } catch (FailureException e) {
      return switch (e.failure()) {
        case Failure.MissingPermission lacking -> Optional.of(lacking.permission());
        case Failure.RepositoryEmpty _, Failure.RepositoryMissing _ -> Optional.empty();
        default -> throw e;
      };
    }
  }

  @Override
  public AccountRepositories repositories() {
    RepositoryPages found = new RepositoryPages();
    found.addAll(page ->
        json("/user/repos?sort=pushed&per_page=%d&page=%d".formatted(RepositoryPages.PAGE, page)));
    return found.all();
  }

  /** It becomes a part of the next address, which holds for no text. */
  private static String fullName(JsonNode repository) {
    String name = repository.path("full_name").asString("");
    if (!FullName.matches(name)) {
      throw new FailureException(
          new Failure.UnexpectedAnswer(GitHubStatuses.LABEL, "a repository's full name"));
    }
    return name;
  }

  private JsonNode json(String tail) {
    return get(tail, answer -> JSON.readTree(answer.body()));
  }

  private <T> T get(String tail, BodyReader<T> reader) {
    Map<String, String> headers =
        Map.of(
            "Accept", "application/vnd.github+json",
            "X-GitHub-Api-Version", "2022-11-28",
            "Authorization", token.reveal(secret -> "Bearer " + secret.strip()));
    return http.read(HttpCall.get(URI.create(api + tail), headers, LIMIT), statuses, usage, reader);
  }
}
