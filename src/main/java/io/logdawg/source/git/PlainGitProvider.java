package io.logdawg.source.git;

import io.logdawg.source.GitProvider;
import io.logdawg.source.GitRepository;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.git.fetching.FetchedRepositories;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Any server that speaks smart HTTP, and the repositories that come with Log Dawg. */
@Component
class PlainGitProvider implements GitProvider {

  private final FetchedRepositories fetched;

  PlainGitProvider(FetchedRepositories fetched) {
    IsolatedSystem.install();
    this.fetched = fetched;
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
    return new PlainGitRepository(fetched.fetch(access, usage), usage, access.address().fullName());
  }
}
