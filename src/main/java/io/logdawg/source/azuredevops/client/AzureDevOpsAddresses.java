package io.logdawg.source.azuredevops.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Understands an Azure DevOps page's or clone's address. Everything before the project is the base
 * of the interface: {@code https://dev.azure.com/organization}, {@code
 * https://server/tfs/collection}.
 */
public final class AzureDevOpsAddresses {

  private static final String SERVICES = "dev.azure.com";
  private static final String OLD_SERVICES = ".visualstudio.com";
  private static final int LONGEST_NAME = 100;

  /** What clone addresses put between {@code _git} and the name for partial clones. */
  private static final Set<String> MODES = Set.of("_full", "_optimized");

  private AzureDevOpsAddresses() {}

  public static RepositoryAddress parse(URI url, @Nullable URI apiUrl) {
    URI page = normalised(url);
    List<String> segments =
        Stream.of(page.getPath().split("/"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.toCollection(ArrayList::new));
    int git = segments.indexOf("_git");
    if (git < 1) {
      throw invalid();
    }
    segments.subList(git + 1, segments.size()).removeAll(MODES);
    if (segments.size() < git + 2) {
      throw invalid();
    }
    String name = checked(segments.get(git + 1));
    // A project's only repository may leave out the project, which has the same name.
    boolean withoutProject = git == 1;
    String project = withoutProject ? name : checked(segments.get(git - 1));
    List<String> base = segments.subList(0, withoutProject ? git : git - 1);
    base.forEach(AzureDevOpsAddresses::checked);
    String origin = page.getScheme() + "://" + page.getRawAuthority().toLowerCase(Locale.ROOT);
    URI own = URI.create(origin + path(base));
    URI api = apiUrl == null || startsWith(own, apiUrl) ? own : apiUrl;
    URI web = URI.create(own + path(List.of(project, "_git", name)));
    return new RepositoryAddress(
        ProviderKind.AZURE_DEVOPS, web, api, base.getLast() + "/" + project, name);
  }

  /** {@code org.visualstudio.com} and SSH's addresses as {@code dev.azure.com}'s. */
  private static URI normalised(URI url) {
    String host = url.getHost().toLowerCase(Locale.ROOT);
    String path = url.getRawPath();
    if (host.equals("ssh." + SERVICES) && path.startsWith("/v3/")) {
      String[] parts = path.substring("/v3/".length()).split("/");
      if (parts.length != 3) {
        throw invalid();
      }
      return services(parts[0], "/" + parts[1] + "/_git/" + parts[2]);
    }
    if (host.endsWith(OLD_SERVICES)) {
      String organization = host.substring(0, host.length() - OLD_SERVICES.length());
      return services(organization, path.replaceFirst("(?i)^/DefaultCollection(?=/)", ""));
    }
    return url;
  }

  private static URI services(String organization, String path) {
    return URI.create("https://" + SERVICES + "/" + organization + path);
  }

  private static boolean startsWith(URI own, URI base) {
    return (own + "/").startsWith(base + "/");
  }

  public static String path(List<String> segments) {
    return segments.stream()
        .map(segment -> "/" + UriUtils.encodePathSegment(segment, UTF_8))
        .collect(Collectors.joining());
  }

  /** Azure DevOps forbids more characters; these are the ones that would mean something else. */
  private static String checked(String name) {
    if (name.length() > LONGEST_NAME
        || name.startsWith(".")
        || name.chars().anyMatch(c -> c < ' ' || c == 127 || "\\/:*?\"<>|;#$".indexOf(c) >= 0)) {
      throw invalid();
    }
    return name;
  }

  private static FailureException invalid() {
    return new FailureException(
        new Invalid(
            "url",
            "must name a repository, as in https://dev.azure.com/organization/project/_git/name"));
  }
}
