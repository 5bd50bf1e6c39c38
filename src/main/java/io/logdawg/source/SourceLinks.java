package io.logdawg.source;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Empty answers where the provider has no pages (plain Git). */
public interface SourceLinks {

  /** A file at the commit that was read, at these lines if given. */
  Optional<URI> file(String path, @Nullable LineRange lines);

  Optional<URI> commit(CommitId commit);
}
