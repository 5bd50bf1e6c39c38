package io.logdawg.source.github.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.Token;
import io.logdawg.source.http.Provider;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.tenancy.OrganizationErased;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The tokens of Apps, in memory alone, each renewed five minutes before it ends. */
@Component
public class InstallationTokens {

  private static final int MOST_TOKENS = 10_000;

  private final Cache<InstallationKey, InstallationToken> tokens =
      Caffeine.newBuilder().maximumSize(MOST_TOKENS).expireAfterWrite(Duration.ofHours(1)).build();

  private final ProviderHttp http;
  private final Clock clock;

  InstallationTokens(ProviderHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  /**
   * @param github what GitHub's answers mean otherwise
   * @throws io.logdawg.base.FailureException AppNotInstalled; MissingPermission where the App has
   *     no such rights; BadCredential where id and key do not belong together
   */
  public Token token(
      RepositoryAccess access, AppRights rights, AppKey app, Provider github, SourceUsage usage) {
    InstallationKey key = InstallationKey.of(access, rights, app);
    InstallationToken known = tokens.getIfPresent(key);
    if (known != null && known.isGoodAt(clock.instant())) {
      return known.token();
    }
    String jwt = AppJwt.of(app, clock.instant());
    InstallationToken fresh =
        new TokenRequest(http, access.address(), rights, github, usage, jwt).send();
    tokens.put(key, fresh);
    return fresh.token();
  }

  /** For a token that GitHub refuses before its time: the App was removed or suspended since. */
  public void forget(RepositoryAccess access, AppRights rights, AppKey app) {
    tokens.invalidate(InstallationKey.of(access, rights, app));
  }

  @EventListener
  void forget(OrganizationErased erased) {
    tokens.asMap().keySet().removeIf(key -> key.organization().equals(erased.organization()));
  }
}
