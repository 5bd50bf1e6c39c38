package io.logdawg.source.http.guard;

import java.net.UnknownHostException;

/** A name that turned out, when connecting, to point where Log Dawg does not go. */
public final class AddressRefusedException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  AddressRefusedException(String host) {
    super(host);
  }
}
