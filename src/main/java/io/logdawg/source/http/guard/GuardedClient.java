package io.logdawg.source.http.guard;

import io.logdawg.source.SourceSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Builds the client. It keeps nothing between requests but connections (no cookies, no
 * credentials), follows no redirect by itself, ignores the machine's proxy settings, and gets
 * addresses from the guard alone.
 */
public final class GuardedClient {

  private static final int CONNECTIONS = 64;
  private static final int CONNECTIONS_A_HOST = 16;

  private GuardedClient() {}

  public static CloseableHttpClient build(AddressGuard guard, SourceSettings settings) {
    Timeout read = Timeout.of(settings.readTimeout());
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new GuardedResolver(guard))
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(settings.connectTimeout()))
                    .setSocketTimeout(read)
                    .setTimeToLive(TimeValue.ofMinutes(5))
                    .build())
            .setMaxConnTotal(CONNECTIONS)
            .setMaxConnPerRoute(CONNECTIONS_A_HOST)
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(read)
                .setConnectionRequestTimeout(read)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("Log-Dawg")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private record GuardedResolver(AddressGuard guard) implements DnsResolver {

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      return guard.resolve(host, port);
    }

    /** The client asks with a port; without one, no entry that names a port can fit. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return guard.resolve(host, 0).stream()
          .map(InetSocketAddress::getAddress)
          .toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}
