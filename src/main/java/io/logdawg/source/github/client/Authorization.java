package io.logdawg.source.github.client;

import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.Token;
import io.logdawg.source.github.app.AppRights;
import io.logdawg.source.github.app.InstallationTokens;
import io.logdawg.source.http.Provider;
import java.util.Optional;

/** What a repository's requests are signed with: nothing, a token, or an App's latest token. */
final class Authorization {

  private final RepositoryAccess access;
  private final InstallationTokens apps;
  private final AppRights rights;
  private final Provider github;
  private final SourceUsage usage;
  private boolean renewed;

  Authorization(
      RepositoryAccess access,
      InstallationTokens apps,
      AppRights rights,
      Provider github,
      SourceUsage usage) {
    this.access = access;
    this.apps = apps;
    this.rights = rights;
    this.github = github;
    this.usage = usage;
  }

  /** The header's value. */
  Optional<String> header() {
    return switch (access.secret()) {
      case Token token -> Optional.of(bearer(token));
      case AppKey app -> Optional.of(bearer(apps.token(access, rights, app, github, usage)));
      case null -> Optional.empty();
    };
  }

  /** After a refusal: whether the same request may be let in under another header. Once. */
  boolean renew() {
    if (renewed || !(access.secret() instanceof AppKey app)) {
      return false;
    }
    renewed = true;
    apps.forget(access, rights, app);
    return true;
  }

  private static String bearer(Token token) {
    return token.reveal(secret -> "Bearer " + secret.strip());
  }
}
