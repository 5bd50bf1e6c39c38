package io.logdawg.source.http.guard;

import io.logdawg.base.Failure.AddressRefused;
import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Decides where Log Dawg may connect to. An address is looked at twice: when a person enters it,
 * for a clear answer, and each time a connection is made, on the very addresses that are then used,
 * so that a name which changes its mind in between (DNS rebinding) gains nothing.
 *
 * @see <a href="../../../../../../../../docs/decisions/0030-one-guarded-http-client.md">0030</a>
 */
@Component
public class AddressGuard {

  private static final int LOWEST_FREE_PORT = 1024;

  private final AllowedHosts allowed;
  private final Names names;

  /** How a name becomes addresses; the system's way except in tests. */
  interface Names {
    InetAddress[] lookUp(String host) throws UnknownHostException;
  }

  @Autowired
  public AddressGuard(SourceSettings settings) {
    this(settings, InetAddress::getAllByName);
  }

  AddressGuard(SourceSettings settings, Names names) {
    this.allowed = new AllowedHosts(settings.allowedHosts());
    this.names = names;
  }

  /**
   * A name that does not resolve right now is let through: connecting to it fails by itself.
   *
   * @param field what to name in the failure
   * @throws FailureException Invalid or AddressRefused
   */
  public void check(String field, URI uri) {
    String host = uri.getHost();
    if (host == null
        || uri.getRawUserInfo() != null
        || uri.getPort() == 0
        || uri.getPort() > 65535) {
      throw new FailureException(
          new Invalid(
              field, "must be an address like https://host/path, without user or password"));
    }
    boolean https = "https".equalsIgnoreCase(uri.getScheme());
    int port = portOf(uri);
    if (allowed.contains(host, port) && (https || "http".equalsIgnoreCase(uri.getScheme()))) {
      return;
    }
    if (!https || (port != 443 && port < LOWEST_FREE_PORT) || !looksPublic(host)) {
      throw refused(field, host);
    }
    try {
      resolve(host, port);
    } catch (AddressRefusedException e) {
      throw refused(field, host);
    } catch (UnknownHostException e) {
      return;
    }
  }

  /**
   * The addresses to connect to.
   *
   * @throws AddressRefusedException if any of them is not public and the host is not allowed
   */
  List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    InetAddress[] addresses = names.lookUp(host);
    boolean mayConnect =
        allowed.contains(host, port)
            || looksPublic(host) && Arrays.stream(addresses).allMatch(PublicAddress::isPublic);
    if (!mayConnect) {
      throw new AddressRefusedException(host);
    }
    return Arrays.stream(addresses).map(address -> new InetSocketAddress(address, port)).toList();
  }

  /** The one given, else the scheme's. */
  public static int portOf(URI uri) {
    if (uri.getPort() > 0) {
      return uri.getPort();
    }
    return "http".equalsIgnoreCase(uri.getScheme()) ? 80 : 443;
  }

  /**
   * Names that only a private network knows are refused without asking. A host that ends in a
   * number is an IPv4 address to some parsers ({@code 2130706433}, {@code 0x7f.1}, {@code
   * 0177.0.0.1}), so only the plain form with four decimal parts is let through.
   */
  private static boolean looksPublic(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.contains(":")) {
      return !name.contains("%");
    }
    String last = name.substring(name.lastIndexOf('.') + 1);
    if (last.isEmpty() || !name.contains(".")) {
      return false;
    }
    if (Character.isDigit(last.charAt(0))) {
      return isDottedQuad(name);
    }
    return !List.of("localhost", "local", "internal", "localdomain", "lan", "home", "arpa")
        .contains(last);
  }

  private static boolean isDottedQuad(String name) {
    String[] parts = name.split("\\.", -1);
    return parts.length == 4
        && Arrays.stream(parts)
            .allMatch(part ->
                !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(c -> c >= '0' && c <= '9')
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && Integer.parseInt(part) <= 255);
  }

  private static FailureException refused(String field, String host) {
    return new FailureException(new AddressRefused(field, host));
  }
}
