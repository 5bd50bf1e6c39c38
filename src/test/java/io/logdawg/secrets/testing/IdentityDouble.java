package io.logdawg.secrets.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/**
 * Gives tokens as App Service does:
 * https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference.
 */
public final class IdentityDouble implements AutoCloseable {

  public static final String TOKEN = "a-token-of-the-managed-identity";
  private static final String HEADER = "the-container-proves-itself";

  private final HttpServer server;

  public IdentityDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/msi/token", this::answer);
    server.start();
  }

  /** What App Service puts into a container's environment. */
  public Map<String, String> environment() {
    return Map.of(
        "IDENTITY_ENDPOINT",
        "http://127.0.0.1:%d/msi/token".formatted(server.getAddress().getPort()),
        "IDENTITY_HEADER",
        HEADER);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var query = String.valueOf(exchange.getRequestURI().getQuery());
    var proven = HEADER.equals(exchange.getRequestHeaders().getFirst("X-IDENTITY-HEADER"));
    var asked = query.contains("api-version=2019-08-01") && query.contains("resource=https://");
    var body =
        """
        {"access_token": "%s", "expires_on": "%d", "resource": "https://vault.localhost",
         "token_type": "Bearer", "client_id": "00000000-0000-0000-0000-00000000c11e"}
        """
            .formatted(TOKEN, Instant.now().plusSeconds(3600).getEpochSecond())
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(proven && asked ? 200 : 401, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
