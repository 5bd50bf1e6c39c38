package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves a repository as {@code team/shop} in GitHub Enterprise's way: REST below {@code /api/v3},
 * GraphQL at {@code /api/graphql}, where GitHub answers none without a token.
 *
 * @see <a href="https://docs.github.com/en/rest">the specification of both</a>
 */
public final class GitHubDouble extends ProviderDouble {

  static final String OWNER = "team";
  static final String NAME = "shop";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final GitHubRestDouble rest;
  private final GitHubGraphQlDouble graphql;
  private volatile @Nullable GitHubAppDouble app;
  private volatile String formerName = "";
  private int left = 5000;

  private GitHubDouble(Repository repository) {
    this.rest = new GitHubRestDouble(repository);
    this.graphql = new GitHubGraphQlDouble(repository);
  }

  public static GitHubDouble serving(RepositoryBuilder repository) {
    return new GitHubDouble(repository.repository());
  }

  public URI url() {
    return URI.create(base() + "/" + OWNER + "/" + NAME);
  }

  /** Lists at most so many entries of a tree, and says that it is truncated. */
  public void truncateTreesAt(int entries) {
    rest.treeLimit = entries;
  }

  /** Had another name once, under which REST redirects and GraphQL answers. */
  public void wasCalled(String name) {
    formerName = name;
    graphql.formerName = name;
  }

  public void archive() {
    rest.archived = true;
    graphql.archived = true;
  }

  /** Knows this App, and lets nothing in but it. */
  public GitHubAppDouble requireApp(String appId, RSAPublicKey key, Clock clock) {
    GitHubAppDouble known = new GitHubAppDouble(appId, key, clock);
    app = known;
    return known;
  }

  @Override
  void answer(HttpExchange exchange) throws IOException {
    String given = exchange.getRequestHeaders().getFirst("Authorization");
    String path = exchange.getRequestURI().getPath();
    boolean isGraphQl = path.equals("/api/graphql");
    GitHubAppDouble known = app;
    if (known != null) {
      JsonNode body =
          isGraphQl ? JSON.createObjectNode() : JSON.readTree(exchange.getRequestBody());
      Optional<RestAnswer> answer = known.answer(path, given, body);
      if (answer.isPresent()) {
        send(exchange, answer.get().status, answer.get().type, answer.get().body);
        return;
      }
    }
    if (!isLetIn(given, isGraphQl)) {
      send(exchange, 401, "application/json", "{\"message\":\"Bad credentials\"}".getBytes(UTF_8));
      return;
    }
    if (isGraphQl) {
      JsonNode request = JSON.readTree(exchange.getRequestBody());
      send(
          exchange,
          200,
          "application/json; charset=utf-8",
          JSON.writeValueAsBytes(graphql.execute(request)));
      return;
    }
    String formerRoot = "/api/v3/repos/" + OWNER + "/" + formerName;
    if (!formerName.isEmpty() && path.startsWith(formerRoot)) {
      String asked = exchange.getRequestURI().toString();
      Fault.redirect(GitHubRestDouble.BY_ID + asked.substring(formerRoot.length()))
          .answer(exchange);
      return;
    }
    boolean raw = exchange.getRequestHeaders().getFirst("Accept").contains("raw");
    RestAnswer answer = rest.get(exchange.getRequestURI(), raw);
    send(exchange, answer.status, answer.type, answer.body);
  }

  private boolean isLetIn(@Nullable String authorization, boolean isGraphQl) {
    if (authorization == null) {
      return !isGraphQl;
    }
    GitHubAppDouble known = app;
    if (known != null) {
      return known.accepts(authorization);
    }
    return token() == null || authorization.equals("Bearer " + token());
  }

  /** JSON as GitHub documents it, or a file's bytes. */
  static final class RestAnswer {

    private final int status;
    private final String type;
    private final byte[] body;

    RestAnswer(int status, String type, byte[] body) {
      this.status = status;
      this.type = type;
      this.body = body;
    }

    static RestAnswer json(Object body) {
      return new RestAnswer(200, "application/json; charset=utf-8", JSON.writeValueAsBytes(body));
    }

    static RestAnswer created(Object body) {
      return new RestAnswer(201, "application/json; charset=utf-8", JSON.writeValueAsBytes(body));
    }

    static RestAnswer status(int status) {
      return new RestAnswer(
          status, "application/json; charset=utf-8", "{\"message\":\"Not Found\"}".getBytes(UTF_8));
    }
  }

  private void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("x-ratelimit-limit", "5000");
    exchange
        .getResponseHeaders()
        .putIfAbsent("x-ratelimit-remaining", List.of(String.valueOf(left - 1)));
    if (isKnown(exchange, status, body)) {
      return;
    }
    left--;
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
