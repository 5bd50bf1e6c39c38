package io.logdawg.source.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.logdawg.source.testing.GitHubDouble.RestAnswer;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An App as GitHub knows it: it checks signatures and times, and hands out tokens for an hour.
 *
 * @see <a href="https://docs.github.com/en/rest/apps/apps">the documentation of both calls</a>
 */
public final class GitHubAppDouble {

  private static final String INSTALLATION = "/installation";
  private static final String TOKENS = "/api/v3/app/installations/42/access_tokens";

  private final String appId;
  private final RSAPublicKey key;
  private final Clock clock;
  private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
  private final AtomicInteger issued = new AtomicInteger();
  private volatile boolean installed = true;
  private volatile boolean mayReadCode = true;
  private volatile boolean mayDoMore = true;
  private volatile String repository = GitHubDouble.NAME;
  private volatile @Nullable JsonNode lastWish;

  GitHubAppDouble(String appId, RSAPublicKey key, Clock clock) {
    this.appId = appId;
    this.key = key;
    this.clock = clock;
  }

  public void uninstall() {
    installed = false;
    tokens.clear();
  }

  /** As after an uninstalling and installing again: what was handed out is void. */
  public void revokeTokens() {
    tokens.clear();
  }

  /** It may read code, and nothing else is granted. */
  public void forbidMore() {
    mayDoMore = false;
  }

  public void forbidCode() {
    mayReadCode = false;
  }

  /** The name under which it knows the repository. */
  public void renameRepository(String name) {
    repository = name;
  }

  /** How many tokens were handed out. */
  public int issued() {
    return issued.get();
  }

  /** The body of the last request for a token. */
  public JsonNode lastWish() {
    return Optional.ofNullable(lastWish).orElseThrow();
  }

  boolean accepts(String authorization) {
    Instant end = tokens.get(authorization.replaceFirst("^Bearer ", ""));
    return end != null && clock.instant().isBefore(end);
  }

  /** Empty where the path is none of an App's. */
  Optional<RestAnswer> answer(String path, @Nullable String authorization, JsonNode body) {
    boolean tokenWanted = path.equals(TOKENS);
    if (!tokenWanted && !path.endsWith(INSTALLATION)) {
      return Optional.empty();
    }
    if (authorization == null || !isSigned(authorization.replaceFirst("^Bearer ", ""))) {
      return Optional.of(RestAnswer.status(401));
    }
    if (!installed) {
      return Optional.of(RestAnswer.status(404));
    }
    return Optional.of(
        tokenWanted ? token(body) : RestAnswer.json(Map.of("id", 42, "app_slug", "log-dawg")));
  }

  private RestAnswer token(JsonNode wish) {
    lastWish = wish;
    boolean known =
        !wish.has("repositories")
            || wish.required("repositories")
                .valueStream()
                .allMatch(name -> name.asString().equals(repository));
    boolean more = !wish.required("permissions").has("contents");
    if (!known || (more ? !mayDoMore : !mayReadCode)) {
      return RestAnswer.status(422);
    }
    String token = "ghs_" + issued.incrementAndGet();
    Instant end = clock.instant().plus(Duration.ofHours(1));
    tokens.put(token, end);
    return RestAnswer.created(Map.of("token", token, "expires_at", end.toString()));
  }

  private boolean isSigned(String jwt) {
    try {
      SignedJWT signed = SignedJWT.parse(jwt);
      JWTClaimsSet claims = signed.getJWTClaimsSet();
      Instant now = clock.instant();
      Instant issuedAt = claims.getIssueTime().toInstant();
      Instant end = claims.getExpirationTime().toInstant();
      return signed.verify(new RSASSAVerifier(key))
          && List.of(appId).contains(claims.getIssuer())
          && !issuedAt.isAfter(now)
          && end.isAfter(now)
          && !end.isAfter(now.plus(Duration.ofMinutes(10)));
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }
}
