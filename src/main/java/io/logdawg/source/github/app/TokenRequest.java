package io.logdawg.source.github.app;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.AppNotInstalled;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.Token;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.Provider;
import io.logdawg.source.http.ProviderHttp;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks where the App is installed, then for a token that may do something with this repository and
 * no other.
 *
 * @param jwt the App's own
 * @see <a href="https://docs.github.com/en/rest/apps/apps">both calls</a>
 */
record TokenRequest(
    ProviderHttp http,
    RepositoryAddress address,
    AppRights rights,
    Provider github,
    SourceUsage usage,
    String jwt) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long LIMIT = 1_000_000;

  InstallationToken send() {
    long installation = installation();
    try {
      return token(installation, address.name());
    } catch (FailureException e) {
      if (!(e.failure() instanceof MissingPermission)) {
        throw e;
      }
      // A renamed repository is found under its old name, but none can be restricted to it.
      return token(installation, null);
    }
  }

  private long installation() {
    return ask(
        HttpCall.get(at("/repos/" + address.fullName() + "/installation"), headers(), LIMIT),
        404,
        new AppNotInstalled(address.fullName()),
        json -> json.required("id").longValue());
  }

  private InstallationToken token(long installation, @Nullable String repository) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("permissions", rights.wish());
    if (repository != null) {
      wanted.put("repositories", List.of(repository));
    }
    URI uri = at("/app/installations/" + installation + "/access_tokens");
    return ask(
        HttpCall.query(uri, headers(), JSON.writeValueAsString(wanted), LIMIT),
        422,
        new MissingPermission(github.label(), rights.words()),
        this::read);
  }

  private InstallationToken read(JsonNode json) {
    try {
      return new InstallationToken(
          new Token(json.required("token").stringValue()),
          OffsetDateTime.parse(json.required("expires_at").stringValue()).toInstant());
    } catch (DateTimeException e) {
      throw new FailureException(new UnexpectedAnswer(github.label(), "a token's end"), e);
    }
  }

  private <T> T ask(HttpCall call, int special, Failure meaning, Function<JsonNode, T> reader) {
    return http.read(
        call,
        new AppStatuses(github, special, meaning),
        usage,
        answer -> reader.apply(JSON.readTree(answer.body())));
  }

  private Map<String, String> headers() {
    return Map.of(
        "Accept", "application/vnd.github+json",
        "X-GitHub-Api-Version", "2022-11-28",
        "Authorization", "Bearer " + jwt);
  }

  private URI at(String path) {
    return URI.create(address.apiUrl() + path);
  }

  @Override
  public String toString() {
    return "TokenRequest[" + address.fullName() + "]";
  }
}
