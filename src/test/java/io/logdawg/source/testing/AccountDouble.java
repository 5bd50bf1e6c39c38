package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A provider's account side: answers to fixed paths, with the headers that a provider adds. */
public final class AccountDouble extends ProviderDouble {

  private final Map<String, Canned> answers = new ConcurrentHashMap<>();

  private record Canned(int status, String type, String body, Map<String, String> headers) {}

  /** Answers a path, whatever its query is, in JSON. */
  public AccountDouble answering(
      String path, int status, String json, Map<String, String> headers) {
    answers.put(path, new Canned(status, "application/json; charset=utf-8", json, headers));
    return this;
  }

  public AccountDouble answering(String path, String json) {
    return answering(path, 200, json, Map.of());
  }

  /** As whoever is not signed in at Azure DevOps is answered. */
  public AccountDouble showingSignIn(String path) {
    answers.put(path, new Canned(203, "text/html", "<html>Sign in</html>", Map.of()));
    return this;
  }

  @Override
  void answer(HttpExchange exchange) throws IOException {
    Canned canned =
        answers.getOrDefault(
            exchange.getRequestURI().getPath(),
            new Canned(404, "application/json", "{\"message\": \"Not Found\"}", Map.of()));
    byte[] body = canned.body().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", canned.type());
    canned.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(canned.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
