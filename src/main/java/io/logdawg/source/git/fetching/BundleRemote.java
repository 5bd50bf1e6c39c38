package io.logdawg.source.git.fetching;

import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.FailureException;
import io.logdawg.source.RepositoryAddress;
import java.io.InputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportBundleStream;
import org.eclipse.jgit.transport.URIish;

/** A repository that comes with Log Dawg, as a Git bundle {@code sample/<name>.bundle}. */
record BundleRemote(RepositoryAddress address) implements Remote {

  @Override
  public Transport open(Repository local) {
    InputStream bundle =
        BundleRemote.class.getResourceAsStream("/sample/" + address.name() + ".bundle");
    if (bundle == null) {
      throw new FailureException(new RepositoryMissing(address.fullName()));
    }
    return new TransportBundleStream(
        local, new URIish().setScheme("sample").setPath(address.name()), bundle);
  }
}
