package io.logdawg.source.git;

import io.logdawg.source.GitProvider;
import io.logdawg.source.GitRepository;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.source.http.Retries;
import java.net.URI;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any server that speaks smart HTTP, and the repositories that come with Log Dawg. */
@Component
class PlainGitProvider implements GitProvider {

  private static final long BYTES_A_MEGABYTE = 1 << 20;

  private final ProviderHttp http;
  private final Retries retries;
  private final Clock clock;
  private final FetchedRepositories fetched;
  private final long packLimit;

  PlainGitProvider(ProviderHttp http, Retries retries, Clock clock, SourceSettings settings) {
    IsolatedSystem.install();
    this.http = http;
    this.retries = retries;
    this.clock = clock;
    this.packLimit = settings.gitPacks().toBytes();
    this.fetched = new FetchedRepositories(packLimit);
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.GIT;
  }

  @Override
  public RepositoryAddress parse(URI url, @Nullable URI apiUrl) {
    return PlainGitAddresses.parse(url);
  }

  @Override
  public GitRepository open(RepositoryAccess access, SourceUsage usage) {
    FetchedRepository local = fetched.of(access.organization(), access.repositoryId());
    Remote remote =
        access.address().url().isOpaque()
            ? new BundleRemote(access.address())
            : new HttpRemote(
                new GuardedConnections(
                    http,
                    new GitStatuses(access, clock),
                    access,
                    usage,
                    packLimit - local.bytes()));
    Fetch fetch =
        new Fetch(
            remote,
            local,
            retries,
            packLimit / BYTES_A_MEGABYTE + " MB of packs",
            () -> fetched.grown(access.organization(), access.repositoryId(), local));
    return new PlainGitRepository(fetch, local.repository(), usage, access.address().fullName());
  }
}
