package io.logdawg.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a new Git host implements. Addresses have been checked against private networks before
 * {@link #open} is called; answers are cached around it.
 */
public interface GitProvider {

  ProviderKind kind();

  /** As {@link GitProviders#parse}; the URL is absolute, has a host and no user information. */
  RepositoryAddress parse(URI url, @Nullable URI apiUrl);

  /** Opens a repository; asks nothing yet. Every request is counted in {@code usage}. */
  GitRepository open(RepositoryAccess access, SourceUsage usage);
}
