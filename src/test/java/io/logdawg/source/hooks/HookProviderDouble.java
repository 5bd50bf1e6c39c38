package io.logdawg.source.hooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A provider's hooks as both document them: listed, made, changed. */
final class HookProviderDouble implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();

  final Map<Integer, JsonNode> hooks = new TreeMap<>();
  final List<String> requests = new ArrayList<>();
  int refuseWith;

  private final HttpServer server;

  HookProviderDouble() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  URI base() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    requests.add(exchange.getRequestMethod() + " " + path);
    boolean ofHooks = path.contains("/hooks");
    if (ofHooks && refuseWith > 0) {
      send(exchange, refuseWith, "{\"message\":\"Not Found\"}");
    } else if (!ofHooks) {
      send(exchange, 200, "{\"id\": \"r-1\", \"project\": {\"id\": \"p-1\"}}");
    } else {
      hooks(exchange, path);
    }
  }

  private void hooks(HttpExchange exchange, String path) throws IOException {
    if (exchange.getRequestMethod().equals("GET")) {
      List<Object> listed = new ArrayList<>();
      hooks.forEach((id, hook) -> {
        ObjectNode one = (ObjectNode) hook.deepCopy();
        listed.add(one.put("id", id));
      });
      boolean isAzure = path.contains("/_apis/");
      send(exchange, 200, JSON.writeValueAsString(isAzure ? Map.of("value", listed) : listed));
      return;
    }
    JsonNode body = JSON.readTree(exchange.getRequestBody());
    if (exchange.getRequestMethod().equals("POST")) {
      hooks.put(hooks.size() + 1, body);
      send(exchange, path.contains("/_apis/") ? 200 : 201, "{}");
    } else {
      hooks.put(Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)), body);
      send(exchange, 200, "{}");
    }
  }

  private static void send(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
