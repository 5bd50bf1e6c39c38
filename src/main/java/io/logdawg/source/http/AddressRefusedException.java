package io.logdawg.source.http;

import java.net.UnknownHostException;

/** A name that turned out, when connecting, to point where Log Dawg does not go. */
final class AddressRefusedException extends UnknownHostException {

  private static final long serialVersionUID = 1L;

  AddressRefusedException(String host) {
    super(host);
  }
}
