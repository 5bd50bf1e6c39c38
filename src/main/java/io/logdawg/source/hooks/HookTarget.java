package io.logdawg.source.hooks;

import java.net.URI;

/**
 * Where pushes are to be reported. Its text form hides the secret.
 *
 * @param secret that proves each delivery
 * @param branch whose pushes matter, where the provider can choose among them
 */
public record HookTarget(URI url, String secret, String branch) {

  @Override
  public String toString() {
    return "HookTarget[" + url + "]";
  }
}
