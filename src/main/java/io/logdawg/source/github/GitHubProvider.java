package io.logdawg.source.github;

import io.logdawg.source.GitProvider;
import io.logdawg.source.GitRepository;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.AppKey;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.Token;
import io.logdawg.source.github.account.TokenAccount;
import io.logdawg.source.github.app.AppAccount;
import io.logdawg.source.github.app.InstallationTokens;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.client.GitHubStatuses;
import io.logdawg.source.http.ProviderHttp;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** github.com, GitHub Enterprise Cloud with its own domain, and GitHub Enterprise Server. */
@Component
class GitHubProvider implements GitProvider {

  private static final URI PUBLIC = URI.create("https://api.github.com");

  private final ProviderHttp http;
  private final Clock clock;
  private final InstallationTokens apps;

  GitHubProvider(ProviderHttp http, Clock clock, InstallationTokens apps) {
    this.http = http;
    this.clock = clock;
    this.apps = apps;
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.GITHUB;
  }

  @Override
  public RepositoryAddress parse(URI url, @Nullable URI apiUrl) {
    return GitHubAddresses.parse(url, apiUrl);
  }

  @Override
  public GitRepository open(RepositoryAccess access, SourceUsage usage) {
    GitHubClient client = new GitHubClient(http, clock, apps, access, usage);
    return access.secret() == null ? new AnonymousRepository(client) : new GitHubRepository(client);
  }

  @Override
  public Optional<ProviderAccount> account(
      ProviderSecret secret, @Nullable URI apiUrl, SourceUsage usage) {
    URI api = apiUrl == null ? PUBLIC : apiUrl;
    GitHubStatuses statuses = new GitHubStatuses(api.getHost(), clock);
    return Optional.of(
        switch (secret) {
          case Token token -> new TokenAccount(http, api, statuses, token, usage);
          case AppKey app -> new AppAccount(http, api, statuses, app, clock, usage);
        });
  }
}
