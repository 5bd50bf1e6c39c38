package io.logdawg.source.http.guard;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The operator's list of hosts that are trusted wherever they are. */
final class AllowedHosts {

  private final Set<String> entries = new HashSet<>();

  /**
   * @param listed each {@code host} or {@code host:port}, an IPv6 address in brackets
   * @throws IllegalArgumentException naming the entry that is neither
   */
  AllowedHosts(Collection<String> listed) {
    for (String entry : listed) {
      URI uri = parse(entry);
      entries.add(key(uri.getHost()) + (uri.getPort() < 0 ? "" : ":" + uri.getPort()));
    }
  }

  boolean contains(String host, int port) {
    return entries.contains(key(host)) || entries.contains(key(host) + ":" + port);
  }

  private static String key(String host) {
    boolean bracketed = host.startsWith("[") && host.endsWith("]");
    return (bracketed ? host.substring(1, host.length() - 1) : host).toLowerCase(Locale.ROOT);
  }

  private static URI parse(String entry) {
    try {
      URI uri = new URI("https://" + entry.strip());
      if (uri.getHost() != null
          && uri.getUserInfo() == null
          && uri.getRawPath().isEmpty()
          && uri.getRawQuery() == null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(wanted(entry), e);
    }
    throw new IllegalArgumentException(wanted(entry));
  }

  private static String wanted(String entry) {
    return "logdawg.source.allowed-hosts: \"%s\" is not a host or host:port".formatted(entry);
  }
}
