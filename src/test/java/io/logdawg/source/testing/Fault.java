package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/** What a provider's double does once in place of its answer. */
public interface Fault {

  void answer(HttpExchange exchange) throws IOException;

  static Fault status(int status) {
    return status(status, Map.of());
  }

  static Fault status(int status, Map<String, String> headers) {
    return json(status, headers, "{\"message\":\"do not echo this\"}");
  }

  static Fault json(int status, Map<String, String> headers, String body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
      headers.forEach(exchange.getResponseHeaders()::set);
      send(exchange, status, body);
    };
  }

  /** As if the client had said that it knows the answer. */
  static Fault notModified() {
    return exchange -> {
      exchange.sendResponseHeaders(304, -1);
      exchange.close();
    };
  }

  static Fault redirect(String location) {
    return status(301, Map.of("Location", location));
  }

  /** A proxy's page in place of an answer. */
  static Fault html() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      send(exchange, 200, "<html>do not echo this</html>");
    };
  }

  static Fault json(String body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      send(exchange, 200, body);
    };
  }

  /** Promises more than it sends. */
  static Fault cut() {
    return exchange -> {
      exchange.getResponseHeaders().set("ETag", "W/\"cut\"");
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write("{\"data\":".getBytes(UTF_8));
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  /** Goes on with a text as long as anybody listens. */
  static Fault endless() {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, 0);
      byte[] part = "x".repeat(100_000).getBytes(UTF_8);
      try (exchange) {
        exchange.getResponseBody().write('"');
        while (true) {
          exchange.getResponseBody().write(part);
        }
      }
    };
  }

  static Fault drop() {
    return HttpExchange::close;
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
