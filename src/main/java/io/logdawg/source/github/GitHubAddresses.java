package io.logdawg.source.github;

import com.google.re2j.Pattern;
import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Understands a GitHub page's address, and finds the interface that belongs to it. */
final class GitHubAddresses {

  private static final Pattern FULL_NAME =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}/[A-Za-z0-9._-]{1,100}");

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
    if (!isFullName(owner + "/" + name)) {
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

  /** Whether it is an owner and a name, which a path may hold as they are. */
  static boolean isFullName(String text) {
    return FULL_NAME.matches(text) && !text.endsWith("/.") && !text.endsWith("/..");
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

  /** GraphQL stands beside REST: {@code /api/graphql} and {@code /api/v3}, or {@code /graphql}. */
  static URI graphqlOf(URI api) {
    String base = api.toString().replaceFirst("/+$", "");
    return URI.create(
        base.endsWith("/api/v3")
            ? base.substring(0, base.length() - "v3".length()) + "graphql"
            : base + "/graphql");
  }

  private static FailureException invalid() {
    return new FailureException(
        new Invalid("url", "must name a repository, as in https://github.com/owner/name"));
  }
}
