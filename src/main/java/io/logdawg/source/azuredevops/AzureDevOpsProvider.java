package io.logdawg.source.azuredevops;

import io.logdawg.source.GitProvider;
import io.logdawg.source.GitRepository;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.account.Token;
import io.logdawg.source.azuredevops.client.AzureDevOpsAddresses;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.azuredevops.commits.KnownHeads;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.tenancy.OrganizationErased;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Azure DevOps Services, and Azure DevOps Server 2020 and later. */
@Component
class AzureDevOpsProvider implements GitProvider {

  private final ProviderHttp http;
  private final Clock clock;
  private final KnownHeads heads = new KnownHeads();

  AzureDevOpsProvider(ProviderHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public ProviderKind kind() {
    return ProviderKind.AZURE_DEVOPS;
  }

  @Override
  public RepositoryAddress parse(URI url, @Nullable URI apiUrl) {
    return AzureDevOpsAddresses.parse(url, apiUrl);
  }

  @Override
  public GitRepository open(RepositoryAccess access, SourceUsage usage) {
    return new AzureDevOpsRepository(
        new AzureDevOpsClient(http, clock, access, usage), heads.of(access));
  }

  @Override
  public Optional<ProviderAccount> account(
      ProviderSecret secret, @Nullable URI apiUrl, SourceUsage usage) {
    if (apiUrl == null || !(secret instanceof Token token)) {
      return Optional.empty();
    }
    return Optional.of(new AzureDevOpsAccount(http, apiUrl, token, clock, usage));
  }

  @EventListener
  void forget(OrganizationErased erased) {
    heads.forget(erased.organization());
  }
}
