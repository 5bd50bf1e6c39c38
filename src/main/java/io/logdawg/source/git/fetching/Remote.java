package io.logdawg.source.git.fetching;

import java.io.IOException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;

/** Where a repository is fetched from. */
interface Remote {

  /** A connection to it, to be closed. */
  Transport open(Repository local) throws IOException;
}
