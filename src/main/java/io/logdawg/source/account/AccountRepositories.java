package io.logdawg.source.account;

import java.net.URI;
import java.util.List;

/**
 * The repositories that a secret sees.
 *
 * @param complete false where there are more than are listed
 */
public record AccountRepositories(List<Seen> repositories, boolean complete) {

  /** More than that, nobody chooses from a list. */
  public static final int MOST = 1_000;

  public AccountRepositories {
    repositories = List.copyOf(repositories);
  }

  /**
   * @param fullName as {@link io.logdawg.source.RepositoryAddress#fullName()} words it
   * @param url of its page
   * @param defaultBranch without {@code refs/heads/}; empty where it has none yet
   */
  public record Seen(String fullName, URI url, String defaultBranch) {}
}
