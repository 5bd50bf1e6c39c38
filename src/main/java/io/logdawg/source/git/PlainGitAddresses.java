package io.logdawg.source.git;

import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAddress;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Understands a clone address, and {@code sample:name} for what comes with Log Dawg. */
final class PlainGitAddresses {

  private PlainGitAddresses() {}

  static RepositoryAddress parse(URI url) {
    if (url.isOpaque()) {
      return new RepositoryAddress(
          ProviderKind.GIT, url, url, url.getScheme(), url.getSchemeSpecificPart());
    }
    List<String> segments =
        Stream.of(url.getPath().split("/")).filter(part -> !part.isEmpty()).toList();
    if (segments.isEmpty() || segments.contains("..") || segments.contains(".")) {
      throw new FailureException(
          new Invalid("url", "must name a repository, as in https://host/owner/name.git"));
    }
    String name = segments.getLast().replaceFirst("\\.git$", "");
    String owner =
        segments.size() == 1
            ? url.getHost()
            : String.join("/", segments.subList(0, segments.size() - 1));
    return new RepositoryAddress(ProviderKind.GIT, url, url, owner, name);
  }
}
