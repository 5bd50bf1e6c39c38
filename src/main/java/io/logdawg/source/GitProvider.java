package io.logdawg.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a new Git host implements. Addresses are checked against private networks before {@link
 * #open} is called; answers are cached around it.
 */
public interface GitProvider {

  ProviderKind kind();

  /**
   * As {@link GitProviders#parse}. Both addresses are absolute and without user information, query
   * or fragment; whether they may be reached is checked afterwards, on the answer.
   */
  RepositoryAddress parse(URI url, @Nullable URI apiUrl);

  /** Opens a repository; asks nothing yet. Every request is counted in {@code usage}. */
  GitRepository open(RepositoryAccess access, SourceUsage usage);
}
