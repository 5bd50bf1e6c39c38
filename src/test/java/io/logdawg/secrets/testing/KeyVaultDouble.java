package io.logdawg.secrets.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A key vault that speaks the protocol of https://learn.microsoft.com/rest/api/keyvault/secrets
 * over HTTPS: the challenge that every request without a token gets, versions in pages of two, and
 * errors as Azure words them.
 */
public final class KeyVaultDouble implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PAGE = 2;

  private final Map<String, List<SecretVersion>> secrets = new ConcurrentHashMap<>();
  private final Deque<String> requests = new ConcurrentLinkedDeque<>();
  private final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();
  private final AtomicLong seconds = new AtomicLong(1_700_000_000);
  private final HttpsServer server;
  private volatile int refusingAll;

  public KeyVaultDouble() {
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setHttpsConfigurator(new HttpsConfigurator(TestCertificate.context()));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** By a name that only its clients resolve, since a vault is told apart by its host. */
  public String url() {
    return "https://kv1.vault.localhost:" + port();
  }

  /** Adds a version, the newest now. Answers its id. */
  public String set(String name, String value) {
    return set(name, value, 0);
  }

  /** As {@link #set(String, String)}, not to be used before that second of 1970's. */
  public String set(String name, String value, long notBefore) {
    var version = SecretVersion.of(value, seconds.incrementAndGet(), notBefore);
    secrets.computeIfAbsent(name, _ -> new CopyOnWriteArrayList<>()).addFirst(version);
    return version.id();
  }

  public void enable(String name, String version, boolean enabled) {
    secrets.get(name).stream()
        .filter(known -> known.id().equals(version))
        .forEach(known -> known.enabled().set(enabled));
  }

  /** Answers the next requests that bring a token with these statuses. */
  public void refuseNext(Integer... statuses) {
    refusals.addAll(List.of(statuses));
  }

  /** Answers everything with this status; 0 for what was asked. */
  public void refuseAll(int status) {
    refusingAll = status;
  }

  /** Paths of the requests that brought a token, in their order. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      if (!("Bearer " + IdentityDouble.TOKEN)
          .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        exchange
            .getResponseHeaders()
            .set(
                "WWW-Authenticate",
                "Bearer"
                    + " authorization=\"https://login.microsoftonline.com/7d3f0e5c-0000-4000-8000-00000000feed\","
                    + " resource=\"https://vault.localhost\"");
        answer(exchange, 401, error("Unauthorized", "AKV10000: Request is missing a token."));
        return;
      }
      requests.add(exchange.getRequestURI().getPath());
      var refusal = refusingAll > 0 ? Integer.valueOf(refusingAll) : refusals.poll();
      if (refusal != null) {
        exchange.getResponseHeaders().set("Retry-After", "1");
        answer(exchange, refusal, error("Refused", "By the test"));
      } else {
        answer(exchange);
      }
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().split("/");
    var versions = path.length > 2 ? secrets.getOrDefault(path[2], List.of()) : null;
    if (versions == null || versions.isEmpty()) {
      answer(exchange, 404, error("SecretNotFound", "A secret was not found in this key vault."));
    } else if (path.length > 3 && path[3].equals("versions")) {
      answer(exchange, 200, page(exchange, path[2], versions));
    } else {
      var wanted =
          versions.stream().filter(v -> path.length < 4 || v.id().equals(path[3])).findFirst();
      if (wanted.isEmpty()) {
        answer(exchange, 404, error("SecretNotFound", "A version was not found."));
      } else if (!wanted.get().enabled().get()) {
        answer(
            exchange,
            403,
            error("Forbidden", "Operation get is not allowed on a disabled secret."));
      } else {
        answer(exchange, 200, wanted.get().bundle(base(path[2])));
      }
    }
  }

  private Map<String, Object> page(HttpExchange exchange, String name, List<SecretVersion> all) {
    var query = String.valueOf(exchange.getRequestURI().getQuery());
    var mark = "skiptoken=";
    var from =
        query.contains(mark)
            ? Integer.parseInt(query.substring(query.indexOf(mark) + mark.length()))
            : 0;
    var until = Math.min(from + PAGE, all.size());
    var value =
        IntStream.range(from, until).mapToObj(i -> all.get(i).properties(base(name))).toList();
    return until == all.size()
        ? Map.of("value", value)
        : Map.of(
            "value",
            value,
            "nextLink",
            base(name) + "/versions?api-version=2025-07-01&skiptoken=" + until);
  }

  private String base(String name) {
    return url() + "/secrets/" + name;
  }

  private static Map<String, Object> error(String code, String message) {
    return Map.of("error", Map.of("code", code, "message", message));
  }

  private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
    var bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
