package io.logdawg.source;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.account.ProviderAccount;
import io.logdawg.source.account.ProviderSecret;
import io.logdawg.source.cache.AnswerCache;
import io.logdawg.source.http.guard.AddressGuard;
import io.logdawg.source.manners.FrugalRepository;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts the address guard before every provider, and one place to choose among them. */
@Service
class ProviderRegistry implements GitProviders {

  private static final int LONGEST_ADDRESS = 500;
  private static final Pattern SSH = Pattern.compile("(?:ssh://)?git@([^:/@]+)[:/](.+)");

  /**
   * A repository that comes with Log Dawg; it is read from the class path, so nothing is guarded.
   */
  private static final Pattern SAMPLE = Pattern.compile("sample:[a-z][a-z0-9-]{0,40}");

  /** Azure DevOps offers clone addresses with the organization as a user, without a password. */
  private static final String CLONE_USER = "^(https?://)[A-Za-z0-9_.-]{1,100}@";

  private final Map<ProviderKind, GitProvider> providers = new EnumMap<>(ProviderKind.class);
  private final AddressGuard guard;
  private final AnswerCache cache;
  private final int requests;

  ProviderRegistry(
      List<GitProvider> providers, AddressGuard guard, AnswerCache cache, SourceSettings settings) {
    providers.forEach(provider -> this.providers.put(provider.kind(), provider));
    this.guard = guard;
    this.cache = cache;
    this.requests = settings.requests();
  }

  @Override
  public Set<ProviderKind> available() {
    return Set.copyOf(providers.keySet());
  }

  @Override
  public RepositoryAddress parse(ProviderKind kind, String url, @Nullable String apiUrl) {
    if (kind == ProviderKind.GIT && SAMPLE.matches(url.strip())) {
      return provider(kind).parse(URI.create(url.strip()), null);
    }
    URI api = api(apiUrl);
    String plain =
        kind == ProviderKind.AZURE_DEVOPS ? url.strip().replaceFirst(CLONE_USER, "$1") : url;
    RepositoryAddress address = provider(kind).parse(uri("url", plain), api);
    guard.check("url", address.url());
    guard.check(api == null ? "url" : "api_url", address.apiUrl());
    return address;
  }

  @Override
  public GitRepository open(RepositoryAccess access) {
    SourceUsage usage = new SourceUsage(requests);
    GitRepository repository = provider(access.address().provider()).open(access, usage);
    return new FrugalRepository(cache.around(repository, access, usage));
  }

  @Override
  public Optional<ProviderAccount> account(
      ProviderKind kind, ProviderSecret secret, @Nullable String apiUrl) {
    return provider(kind).account(secret, api(apiUrl), new SourceUsage());
  }

  private @Nullable URI api(@Nullable String apiUrl) {
    if (apiUrl == null || apiUrl.isBlank()) {
      return null;
    }
    URI api = uri("api_url", apiUrl);
    guard.check("api_url", api);
    return api;
  }

  private GitProvider provider(ProviderKind kind) {
    GitProvider provider = providers.get(kind);
    if (provider == null) {
      throw new FailureException(
          new Invalid("provider", kind.label() + " cannot be read by this installation"));
    }
    return provider;
  }

  /** Absolute and hierarchical, without query and fragment; {@code git@host:path} is https too. */
  private static URI uri(String field, String text) {
    String given = text.strip();
    Matcher ssh = SSH.matcher(given);
    String address = ssh.matches() ? "https://" + ssh.group(1) + "/" + ssh.group(2) : given;
    try {
      URI uri = new URI(address);
      boolean usable =
          given.length() <= LONGEST_ADDRESS
              && uri.getScheme() != null
              && uri.getHost() != null
              && uri.getRawUserInfo() == null;
      if (usable) {
        String path = uri.getRawPath().replaceFirst("/+$", "");
        return new URI(uri.getScheme() + "://" + uri.getRawAuthority() + path);
      }
    } catch (URISyntaxException e) {
      throw new FailureException(invalid(field), e);
    }
    throw new FailureException(invalid(field));
  }

  private static Invalid invalid(String field) {
    return new Invalid(
        field, "must be an address like https://host/path, without user or password");
  }
}
