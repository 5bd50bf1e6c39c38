package io.logdawg.source.github.client;

import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.github.app.AppRights;
import io.logdawg.source.github.app.InstallationTokens;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.Origin;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.source.http.ProviderHttp.BodyReader;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** One repository's requests, GraphQL and REST, with one token and one count. */
public final class GitHubClient {

  public static final long MEGABYTE = 1_000_000;

  private static final long GRAPHQL_LIMIT = 32 * MEGABYTE;

  private final ProviderHttp http;
  private final RepositoryAccess access;
  private final SourceUsage usage;
  private final GitHubStatuses statuses;
  private final Authorization authorization;
  private final GitHubRest rest;

  /** For reading code. */
  public GitHubClient(
      ProviderHttp http,
      Clock clock,
      InstallationTokens apps,
      RepositoryAccess access,
      SourceUsage usage) {
    this(http, clock, apps, AppRights.READ_CODE, access, usage);
  }

  /**
   * @param rights that an App's token is to have; a person's has what it has
   */
  public GitHubClient(
      ProviderHttp http,
      Clock clock,
      InstallationTokens apps,
      AppRights rights,
      RepositoryAccess access,
      SourceUsage usage) {
    this.http = http;
    this.access = access;
    this.usage = usage;
    this.statuses = new GitHubStatuses(access.address().fullName(), clock);
    this.authorization = new Authorization(access, apps, rights, statuses, usage);
    this.rest = new GitHubRest(access.address(), this::get);
  }

  public RepositoryAddress address() {
    return access.address();
  }

  public SourceUsage usage() {
    return usage;
  }

  /** github-api's own objects, whose requests come back through {@link #get}. */
  public GitHubRest rest() {
    return rest;
  }

  /** The address of something of this repository. */
  public URI at(String tail) {
    return URI.create(
        address().apiUrl() + "/repos/" + address().owner() + "/" + address().name() + tail);
  }

  /**
   * @throws FailureException UnexpectedAnswer, without a request, where the address is not of the
   *     interface's origin: github-api takes that of a next page from the answer, and the token
   *     must not follow it elsewhere
   */
  public <T> T get(URI uri, String accept, long limit, BodyReader<T> reader) {
    if (!Origin.of(uri).equals(Origin.of(address().apiUrl()))) {
      throw new FailureException(
          new UnexpectedAnswer(GitHubStatuses.LABEL, "an answer in its own place"));
    }
    return send(
        headers -> HttpCall.get(uri, headers, limit).onBehalfOf(access.organization()),
        accept,
        reader);
  }

  /**
   * Asks in GraphQL and reads the repository's part of the answer.
   *
   * @param variables without {@code owner} and {@code name}, which every query has
   */
  public <T> T graphql(
      String query, Map<String, String> variables, Function<GraphQlAnswer, T> reader) {
    GraphQlEndpoint endpoint = new GraphQlEndpoint(address());
    String body = endpoint.body(query, variables);
    return send(
        headers -> HttpCall.query(endpoint.uri(), headers, body, GRAPHQL_LIMIT),
        "application/json",
        answer -> shaped(() -> reader.apply(GraphQlAnswer.read(answer, statuses))));
  }

  private <T> T send(
      Function<Map<String, String>, HttpCall> call, String accept, BodyReader<T> reader) {
    HttpCall first = call.apply(headers(accept));
    try {
      return http.read(first, statuses, usage, noting(reader));
    } catch (FailureException e) {
      if (!(e.failure() instanceof BadCredential) || !authorization.renew()) {
        throw e;
      }
      return http.read(call.apply(headers(accept)), statuses, usage, noting(reader));
    }
  }

  /** Runs what may meet values that GitHub never sends, such as a line range that ends first. */
  public static <T> T shaped(GitHubRest.Call<T> read) throws IOException {
    try {
      return read.run();
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new FailureException(
          new UnexpectedAnswer(GitHubStatuses.LABEL, "values that its interface documents"), e);
    }
  }

  /** With the authorization. */
  public Map<String, String> headers(String accept) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Accept", accept);
    headers.put("X-GitHub-Api-Version", "2022-11-28");
    authorization.header().ifPresent(value -> headers.put("Authorization", value));
    return headers;
  }

  private <T> BodyReader<T> noting(BodyReader<T> reader) {
    return answer -> {
      noteLimit(answer);
      return reader.read(answer);
    };
  }

  private void noteLimit(HttpAnswer answer) {
    answer
        .number("x-ratelimit-remaining")
        .ifPresent(left -> usage.rateLeft((int) Math.min(left, Integer.MAX_VALUE)));
  }
}
