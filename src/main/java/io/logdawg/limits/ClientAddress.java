package io.logdawg.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whom requests are counted for: an IPv4 address, or the /64 of an IPv6 one, which is what one
 * customer has (RFC 6177) and may choose from at will. The container has taken proxies' headers
 * into account where they are trusted ({@code server.forward-headers-strategy}).
 */
public final class ClientAddress {

  private static final int NETWORK_BYTES = 8;

  private ClientAddress() {}

  /**
   * @param remote as the servlet container tells it; App Service's headers add a port
   */
  public static String of(String remote) {
    String host = withoutPort(remote);
    if (!host.contains(":")) {
      return host;
    }
    InetAddress address;
    try {
      address = InetAddress.ofLiteral(host);
    } catch (IllegalArgumentException e) {
      return host;
    }
    return address instanceof Inet6Address
        ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }

  private static String withoutPort(String remote) {
    if (remote.startsWith("[")) {
      return remote.substring(1, Math.max(1, remote.indexOf(']')));
    }
    int colon = remote.indexOf(':');
    return colon >= 0 && colon == remote.lastIndexOf(':') ? remote.substring(0, colon) : remote;
  }
}
