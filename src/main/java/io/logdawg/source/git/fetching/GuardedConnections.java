package io.logdawg.source.git.fetching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.account.Token;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.HttpCall;
import io.logdawg.source.http.Origin;
import io.logdawg.source.http.ProviderHttp;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * JGit's way out: our own client, to the repository's own origin only, with the token as the
 * password of basic authentication. The user is {@code token}: GitHub, GitLab, Gitea, Bitbucket and
 * Azure DevOps look at the password alone.
 */
record GuardedConnections(
    ProviderHttp http,
    GitStatuses statuses,
    RepositoryAccess access,
    SourceUsage usage,
    long packLimit)
    implements HttpConnectionFactory {

  private static final String USER = "token";

  URI repository() {
    return access.address().url();
  }

  long limit() {
    return packLimit;
  }

  @Override
  public HttpConnection create(URL url) {
    if (!Origin.of(URI.create(url.toString())).equals(Origin.of(repository()))) {
      throw new FailureException(
          new UnexpectedAnswer(GitStatuses.LABEL, "an answer in its own place"));
    }
    return new GuardedConnection(this, url);
  }

  /** Proxies of the machine are not used. */
  @Override
  public HttpConnection create(URL url, Proxy proxy) {
    return create(url);
  }

  HttpAnswer send(URI uri, String method, Map<String, String> given, @Nullable ByteBuffer body)
      throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(given);
    Token token = access.token();
    if (token != null) {
      headers.put("Authorization", token.reveal(GuardedConnections::basic));
    }
    HttpAnswer answer =
        http.open(new HttpCall(method, uri, headers, body, Math.max(packLimit, 0)), usage);
    Optional<Failure> failure =
        leadsAway(uri, answer)
            ? Optional.of(new UnexpectedAnswer(GitStatuses.LABEL, "an answer in its own place"))
            : isNotGit(answer)
                ? Optional.of(new UnexpectedAnswer(GitStatuses.LABEL, "Git's smart HTTP protocol"))
                : answer.status() < 500 ? statuses.failureOf(answer) : Optional.empty();
    if (failure.isPresent()) {
      answer.close();
      throw new FailureException(failure.get());
    }
    return answer;
  }

  /** JGit follows redirects itself, but must not be led elsewhere, where the token would follow. */
  private static boolean leadsAway(URI uri, HttpAnswer answer) {
    Optional<String> location = answer.header("Location");
    try {
      return answer.status() / 100 == 3
          && !location.map(uri::resolve).map(Origin::of).equals(Optional.of(Origin.of(uri)));
    } catch (IllegalArgumentException e) {
      return true;
    }
  }

  private static boolean isNotGit(HttpAnswer answer) {
    return answer.status() == 200
        && answer
            .header("Content-Type")
            .filter(type -> type.startsWith("application/x-git-"))
            .isEmpty();
  }

  private static String basic(String secret) {
    byte[] pair = (USER + ":" + secret.strip()).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
