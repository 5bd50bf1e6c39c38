package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a provider keeps beside repositories, as GitHub (below {@code /api/v3}) and Azure DevOps
 * document it.
 *
 * @see <a href="https://docs.github.com/en/rest/issues/issues">issues</a>
 * @see <a href="https://learn.microsoft.com/en-us/rest/api/azure/devops/wit">work items</a>
 */
public final class IssueDouble extends ProviderDouble {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String HTML = "text/html; charset=utf-8";

  /**
   * @param sent what was asked to be written
   */
  public record Written(int number, Instant at, JsonNode sent) {}

  private final List<Written> written = new ArrayList<>();
  private final List<Map<String, Object>> types = new ArrayList<>();
  private volatile boolean label = true;
  private volatile @Nullable Fault afterWriting;
  private volatile @Nullable Fault beforeWriting;
  private volatile @Nullable Fault beforeReading;

  public IssueDouble() {
    type("User Story", "Agile.UserStory", false, "System.Description");
    type("Issue", "Microsoft.VSTS.WorkItemTypes.Issue", false, "System.Description");
    type("Task", "Microsoft.VSTS.WorkItemTypes.Task", false, "System.Description");
    type(
        "Bug",
        "Microsoft.VSTS.WorkItemTypes.Bug",
        false,
        "System.Description",
        "Microsoft.VSTS.TCM.ReproSteps");
  }

  /** What was written so far, in order. */
  public synchronized List<Written> written() {
    return List.copyOf(written);
  }

  /** As if somebody else had written it. */
  public synchronized void write(Instant at, String json) {
    written.add(new Written(written.size() + 1, at, JSON.readTree(json)));
  }

  public void withoutLabel() {
    label = false;
  }

  /** The project has these types and no others. */
  public void withoutTypes() {
    types.clear();
  }

  public void type(String name, String reference, boolean disabled, String... fields) {
    types.add(
        Map.of(
            "name",
            name,
            "referenceName",
            reference,
            "isDisabled",
            disabled,
            "fields",
            Arrays.stream(fields).map(field -> Map.of("referenceName", field)).toList()));
  }

  /** Writes what it is asked to, and is not heard of. */
  public void loseAnswers() {
    afterWriting = Fault.drop();
  }

  /** Writes nothing, and answers so. */
  public void refuseWriting(Fault fault) {
    beforeWriting = fault;
  }

  /** Tells nothing of issues; code is another matter. */
  public void refuseReading(Fault fault) {
    beforeReading = fault;
  }

  public void behave() {
    afterWriting = null;
    beforeWriting = null;
    beforeReading = null;
  }

  @Override
  void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    boolean azure = path.contains("/_apis/");
    boolean writes = exchange.getRequestMethod().equals("POST") && !path.endsWith("/wiql");
    boolean ofIssues = path.contains("/_apis/wit/") || !azure;
    Fault fault = writes ? beforeWriting : ofIssues ? beforeReading : null;
    if (fault != null) {
      fault.answer(exchange);
    } else if (azure) {
      azure(exchange, path);
    } else {
      gitHub(exchange, path);
    }
  }

  private void gitHub(HttpExchange exchange, String path) throws IOException {
    if (path.endsWith("/user")) {
      exchange.getResponseHeaders().set("X-OAuth-Scopes", "repo");
      json(exchange, 200, Map.of());
    } else if (path.endsWith("/labels/bug")) {
      json(exchange, label ? 200 : 404, Map.of("name", "bug"));
    } else if (!path.endsWith("/repos/team/shop/issues")) {
      json(exchange, 404, Map.of("message", "Not Found"));
    } else if (exchange.getRequestMethod().equals("POST")) {
      Written made = made(exchange);
      done(exchange, 201, Map.of("number", made.number(), "html_url", "https://evil.example/"));
    } else {
      json(exchange, 200, listed(Queries.parse(exchange.getRequestURI().getRawQuery())));
    }
  }

  private synchronized List<Map<String, Object>> listed(Map<String, String> asked) {
    int size = Integer.parseInt(asked.get("per_page"));
    Instant since = Instant.parse(asked.get("since"));
    return written.reversed().stream()
        .filter(issue -> !issue.at().isBefore(since))
        .skip((Integer.parseInt(asked.get("page")) - 1L) * size)
        .limit(size)
        .map(issue ->
            Map.<String, Object>of(
                "number",
                issue.number(),
                "body",
                issue.sent().path("body").asString(""),
                "created_at",
                issue.at().truncatedTo(ChronoUnit.SECONDS).toString()))
        .toList();
  }

  private void azure(HttpExchange exchange, String path) throws IOException {
    if (path.endsWith("/workitemtypes")) {
      json(exchange, 200, Map.of("value", types));
    } else if (path.endsWith("/wiql")) {
      json(exchange, 200, Map.of("workItems", found(exchange)));
    } else if (path.endsWith("/workitems")) {
      json(
          exchange,
          200,
          Map.of("value", items(Queries.parse(exchange.getRequestURI().getRawQuery()).get("ids"))));
    } else if (path.contains("/workitems/$")) {
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      if (type == null || !type.startsWith("application/json-patch+json")) {
        json(exchange, 415, Map.of());
      } else {
        done(exchange, 200, Map.of("id", made(exchange).number()));
      }
    } else {
      json(exchange, 200, Map.of("id", "r-1", "project", Map.of("id", "p-1")));
    }
  }

  private synchronized List<Map<String, Object>> found(HttpExchange exchange) throws IOException {
    String query = JSON.readTree(exchange.getRequestBody()).path("query").asString();
    String since = query.replaceFirst("(?s).*CreatedDate\\] >= '([^']+)'.*", "$1");
    return written.stream()
        .filter(item -> !item.at().isBefore(Instant.parse(since)))
        .map(item -> Map.<String, Object>of("id", item.number()))
        .toList();
  }

  private synchronized List<Map<String, Object>> items(String ids) {
    List<String> wanted = List.of(ids.split(","));
    return written.stream()
        .filter(item -> wanted.contains(Integer.toString(item.number())))
        .map(item ->
            Map.<String, Object>of(
                "id", item.number(), "relations", List.of(patched(item, "/relations/-"))))
        .toList();
  }

  /** The value that a patch adds somewhere; a missing node if it adds nothing there. */
  public static JsonNode patched(Written item, String path) {
    return item.sent().values().stream()
        .filter(change -> change.path("path").asString("").equals(path))
        .map(change -> change.path("value"))
        .findFirst()
        .orElse(JSON.missingNode());
  }

  private synchronized Written made(HttpExchange exchange) throws IOException {
    Written made =
        new Written(written.size() + 1, Instant.now(), JSON.readTree(exchange.getRequestBody()));
    written.add(made);
    return made;
  }

  private void done(HttpExchange exchange, int status, Object body) throws IOException {
    Fault lost = afterWriting;
    if (lost == null) {
      json(exchange, status, body);
    } else {
      lost.answer(exchange);
    }
  }

  private static void json(HttpExchange exchange, int status, Object body) throws IOException {
    send(exchange, status, "application/json; charset=utf-8", JSON.writeValueAsString(body));
  }

  /** Where Azure DevOps sends who is not signed in. */
  public static Fault signInPage(int status) {
    return exchange -> send(exchange, status, HTML, "<html>Sign in</html>");
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
