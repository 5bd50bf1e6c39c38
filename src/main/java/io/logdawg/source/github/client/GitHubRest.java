package io.logdawg.source.github.client;

import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.base.FailureException;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.ProviderHttp.BodyReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.kohsuke.github.GHEventPayload;
import org.kohsuke.github.GHException;
import org.kohsuke.github.GHRepository;
import org.kohsuke.github.GitHub;
import org.kohsuke.github.GitHubBuilder;
import org.kohsuke.github.authorization.AuthorizationProvider;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * github-api over our own client: it words the requests and reads the answers, and sends nothing.
 */
public final class GitHubRest {

  private static final long LIMIT = 8 * GitHubClient.MEGABYTE;

  private final GitHub github;
  private final GHRepository repository;

  /** Sends a GET. */
  interface Sender {
    <T> T get(URI uri, String accept, long limit, BodyReader<T> reader);
  }

  /** Something that github-api does. */
  public interface Call<T> {
    T run() throws IOException;
  }

  GitHubRest(RepositoryAddress address, Sender sender) {
    try {
      this.github =
          new GitHubBuilder()
              .withEndpoint(address.apiUrl().toString())
              .withAuthorizationProvider(AuthorizationProvider.ANONYMOUS)
              .withConnector((GitHubConnectorRequest request) -> send(request, sender))
              .build();
      this.repository = handle(github, address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks through the repository's handle; what github-api cannot read is an unexpected answer. */
  public <T> T ask(RepositoryCall<T> call) {
    return guarded(() -> call.run(repository));
  }

  /** What the repository is; unlike the handle, asked for. */
  public GHRepository describe() {
    return guarded(() -> github.getRepository(repository.getFullName()));
  }

  public interface RepositoryCall<T> {
    T run(GHRepository repository) throws IOException;
  }

  private static <T> T guarded(Call<T> call) {
    try {
      return GitHubClient.shaped(call);
    } catch (IOException | GHException e) {
      throw new FailureException(
          new UnexpectedAnswer(GitHubStatuses.LABEL, "JSON of the documented shape"), e);
    }
  }

  /**
   * A repository object without the request that {@code getRepository} costs: github-api makes one
   * of any event's payload, and needs only these names to word further requests.
   */
  private static GHRepository handle(GitHub github, RepositoryAddress address) throws IOException {
    Map<String, Object> repository =
        Map.of(
            "name", address.name(),
            "full_name", address.fullName(),
            "owner", Map.of("login", address.owner()));
    String event = JsonMapper.shared().writeValueAsString(Map.of("repository", repository));
    return github
        .parseEventPayload(new StringReader(event), GHEventPayload.Ping.class)
        .getRepository();
  }

  private static GitHubConnectorResponse send(GitHubConnectorRequest request, Sender sender) {
    URI uri = URI.create(request.url().toString());
    return sender.get(
        uri, "application/vnd.github+json", LIMIT, answer -> new WholeResponse(request, answer));
  }

  /** An answer read to its end, so that a break in it is met where it is asked for again. */
  private static final class WholeResponse extends GitHubConnectorResponse {

    private final byte[] body;

    WholeResponse(GitHubConnectorRequest request, HttpAnswer answer) throws IOException {
      super(request, answer.status(), headers(answer));
      this.body = answer.body().readAllBytes();
    }

    private static Map<String, List<String>> headers(HttpAnswer answer) {
      return answer.headers();
    }

    @Override
    public InputStream bodyStream() {
      return new ByteArrayInputStream(body);
    }

    @Override
    public void close() {
      // Nothing is held open.
    }
  }
}
