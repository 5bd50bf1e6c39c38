package io.logdawg.source;

import java.net.URI;

/**
 * Where a repository is. Made by {@link GitProviders#parse}, which refuses what may not be reached.
 *
 * @param url as a person copies it, without credentials, query or a trailing slash
 * @param apiUrl the base of the provider's interface ({@code https://api.github.com}); for plain
 *     Git the same as {@code url}
 * @param owner GitHub's owner; {@code organization/project} on Azure DevOps; for plain Git the path
 *     before the name, or the host
 * @param name the repository's own name, without {@code .git}
 */
public record RepositoryAddress(
    ProviderKind provider, URI url, URI apiUrl, String owner, String name) {

  public String fullName() {
    return owner + "/" + name;
  }
}
