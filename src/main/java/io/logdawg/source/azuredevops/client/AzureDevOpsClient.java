package io.logdawg.source.azuredevops.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.Token;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.source.http.ProviderHttp.BodyReader;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One repository's requests, with one token and one count. */
public final class AzureDevOpsClient {

  public static final long MEGABYTE = 1_000_000;

  private static final long JSON_LIMIT = 16 * MEGABYTE;

  /** A server speaks every version up to its own; Server 2020 is the oldest that is supported. */
  private static final String SERVER_VERSION = "6.0";

  private static final String SERVICES_VERSION = "7.1";
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ProviderHttp http;
  private final RepositoryAccess access;
  private final SourceUsage usage;
  private final AzureDevOpsStatuses statuses;

  public AzureDevOpsClient(
      ProviderHttp http, Clock clock, RepositoryAccess access, SourceUsage usage) {
    this.http = http;
    this.access = access;
    this.usage = usage;
    this.statuses =
        new AzureDevOpsStatuses(access.address().fullName(), access.token() != null, clock);
  }

  public RepositoryAddress address() {
    return access.address();
  }

  public SourceUsage usage() {
    return usage;
  }

  /** Asks for JSON; empty where the repository has no such thing. */
  public <T> Optional<T> find(
      String tail, Map<String, String> query, Function<JsonNode, T> reader) {
    return send(
        HttpCall.get(at(tail, query), headers("application/json"), JSON_LIMIT)
            .onBehalfOf(access.organization()),
        answer -> json(answer).map(reader));
  }

  /** Asks for JSON that must be there. */
  public <T> T get(String tail, Map<String, String> query, Function<JsonNode, T> reader) {
    return find(tail, query, reader).orElseThrow(AzureDevOpsClient::vanished);
  }

  /** Asks for bytes, or for JSON that is too long for the memory; empty as in {@link #find}. */
  public <T> Optional<T> stream(
      String tail, Map<String, String> query, String accept, long limit, BodyReader<T> reader) {
    return send(
        HttpCall.get(at(tail, query), headers(accept), limit),
        answer -> answer.status() == 200 ? Optional.of(reader.read(answer)) : Optional.empty());
  }

  /** Asks with a list of ids in the body. */
  public <T> T query(
      String tail, List<String> ids, String accept, long limit, BodyReader<T> reader) {
    URI uri = at(tail, Map.of());
    HttpCall call = HttpCall.query(uri, headers(accept), JSON.writeValueAsString(ids), limit);
    return send(
            call,
            answer -> answer.status() == 200 ? Optional.of(reader.read(answer)) : Optional.empty())
        .orElseThrow(AzureDevOpsClient::vanished);
  }

  /** As {@link #find}, of something that is the project's. */
  public <T> Optional<T> findInProject(
      String path, Map<String, String> query, Function<JsonNode, T> reader) {
    return send(
        HttpCall.get(inProject(path, "", query), headers("application/json"), JSON_LIMIT)
            .onBehalfOf(access.organization()),
        answer -> json(answer).map(reader));
  }

  /** Asks the project with a question in the body. */
  public <T> T queryProject(
      String path, Map<String, String> query, Object question, Function<JsonNode, T> reader) {
    HttpCall call =
        HttpCall.query(
            inProject(path, "", query),
            headers("application/json"),
            JSON.writeValueAsString(question),
            JSON_LIMIT);
    return send(call, answer -> json(answer).map(reader)).orElseThrow(AzureDevOpsClient::vanished);
  }

  private <T> Optional<T> send(HttpCall call, BodyReader<Optional<T>> reader) {
    return http.read(
        call,
        statuses,
        usage,
        answer -> {
          note(answer);
          try {
            return reader.read(answer);
          } catch (IllegalArgumentException | DateTimeException e) {
            throw new FailureException(
                new UnexpectedAnswer(
                    AzureDevOpsStatuses.LABEL, "values that its interface documents"),
                e);
          }
        });
  }

  private static Optional<JsonNode> json(HttpAnswer answer) {
    return answer.status() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
  }

  private void note(HttpAnswer answer) {
    answer
        .number("X-RateLimit-Remaining")
        .ifPresent(left -> usage.rateLeft((int) Math.min(left, Integer.MAX_VALUE)));
  }

  private URI at(String tail, Map<String, String> query) {
    String repository = AzureDevOpsAddresses.path(List.of(address().name()));
    return uri("/_apis/git/repositories" + repository + tail, query);
  }

  /**
   * The address of something of the project.
   *
   * @param path below it, as it is
   * @param name after it, which may be any
   */
  public URI inProject(String path, String name, Map<String, String> query) {
    return uri(path + UriUtils.encodePathSegment(name, UTF_8), query);
  }

  private URI uri(String path, Map<String, String> query) {
    String project = address().owner().substring(address().owner().lastIndexOf('/') + 1);
    StringBuilder uri =
        new StringBuilder(address().apiUrl().toString().replaceFirst("/+$", ""))
            .append(AzureDevOpsAddresses.path(List.of(project)))
            .append(path)
            .append("?api-version=")
            .append(isServices() ? SERVICES_VERSION : SERVER_VERSION);
    query.forEach((name, value) ->
        uri.append('&')
            .append(name.replace("$", "%24"))
            .append('=')
            .append(UriUtils.encode(value, UTF_8)));
    return URI.create(uri.toString());
  }

  private boolean isServices() {
    return "dev.azure.com".equalsIgnoreCase(address().apiUrl().getHost());
  }

  /** With the authorization. A personal access token is the password of no user. */
  public Map<String, String> headers(String accept) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", accept);
    Token token = access.token();
    if (token != null) {
      headers.put(
          "Authorization",
          token.reveal(secret ->
              "Basic "
                  + Base64.getEncoder().encodeToString((":" + secret.strip()).getBytes(UTF_8))));
    }
    return headers;
  }

  public static FailureException vanished() {
    return new FailureException(
        new UnexpectedAnswer(AzureDevOpsStatuses.LABEL, "something that it had named before"));
  }
}
