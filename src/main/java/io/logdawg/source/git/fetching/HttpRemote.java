package io.logdawg.source.git.fetching;

import java.io.IOException;
import java.net.URISyntaxException;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;

/** A repository behind smart HTTP. */
record HttpRemote(GuardedConnections connections) implements Remote {

  @Override
  public Transport open(Repository local) throws IOException {
    try {
      Transport transport = Transport.open(local, new URIish(connections.repository().toString()));
      if (!(transport instanceof TransportHttp http)) {
        transport.close();
        throw new IllegalStateException("not HTTP: " + connections.repository().getScheme());
      }
      http.setHttpConnectionFactory(connections);
      return http;
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
