package io.logdawg.source.github;

import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.github.client.FullName;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands a GitHub page's address, and finds the interface that belongs to it. */
final class GitHubAddresses {

  private GitHubAddresses() {}

  /**
   * Anything after owner and name ({@code /tree/main}) is a page of the repository and left away.
   */
  static RepositoryAddress parse(URI url, @Nullable URI apiUrl) {
    List<String> segments =
        Stream.of(url.getPath().split("/")).filter(part -> !part.isEmpty()).toList();
    if (segments.size() < 2) {
      throw invalid();
    }
    String owner = segments.get(0);
    String name = segments.get(1).replaceFirst("\\.git$", "");
    if (!FullName.matches(owner + "/" + name)) {
      throw invalid();
    }
    String authority = url.getRawAuthority().toLowerCase(Locale.ROOT);
    if (authority.equals("www.github.com")) {
      authority = "github.com";
    }
    URI page = URI.create(url.getScheme() + "://" + authority + "/" + owner + "/" + name);
    URI api = apiUrl == null ? apiOf(page) : apiUrl;
    return new RepositoryAddress(ProviderKind.GITHUB, page, api, owner, name);
  }

  /**
   * @see <a href="https://docs.github.com/en/enterprise-server/rest/quickstart">Enterprise Server:
   *     below /api/v3</a>, and <a
   *     href="https://docs.github.com/en/enterprise-cloud@latest/admin/data-residency">data
   *     residency: api.SUBDOMAIN.ghe.com</a>
   */
  private static URI apiOf(URI page) {
    String authority = page.getRawAuthority();
    if (authority.equals("github.com") || authority.endsWith(".ghe.com")) {
      return URI.create("https://api." + authority);
    }
    return URI.create(page.getScheme() + "://" + authority + "/api/v3");
  }

  private static FailureException invalid() {
    return new FailureException(
        new Invalid("url", "must name a repository, as in https://github.com/owner/name"));
  }
}
