package io.logdawg.source.github.issues;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.RepositoryAddress;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.github.app.AppRights;
import io.logdawg.source.github.app.InstallationTokens;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.client.GitHubStatuses;
import io.logdawg.source.http.Change;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.ProviderHttp;
import io.logdawg.source.issues.Issue;
import io.logdawg.source.issues.IssueKind;
import io.logdawg.source.issues.IssueTracker;
import io.logdawg.source.issues.NewIssue;
import io.logdawg.source.issues.PlainWords;
import io.logdawg.source.issues.PreparedIssue;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Issues of a repository.
 *
 * @see <a href="https://docs.github.com/en/rest/issues/issues">issues</a>
 */
@Component
class GitHubIssues implements IssueTracker {

  private static final String JSON = "application/vnd.github+json";

  /**
   * One that new repositories have. Another than there is would be made, with a right of its own.
   */
  private static final String LABEL = "bug";

  private static final int PAGE = 100;
  private static final int PAGES = 10;

  /** Of a page of bodies at GitHub's longest, in any script. */
  private static final long LIMIT = 32 * GitHubClient.MEGABYTE;

  private static final Failure NOT_ALLOWED =
      new Failure.MissingPermission(GitHubStatuses.LABEL, AppRights.WRITE_ISSUES.words());

  private final ProviderHttp http;
  private final Clock clock;
  private final InstallationTokens tokens;

  GitHubIssues(ProviderHttp http, Clock clock, InstallationTokens tokens) {
    this.http = http;
    this.clock = clock;
    this.tokens = tokens;
  }

  @Override
  public ProviderKind provider() {
    return ProviderKind.GITHUB;
  }

  @Override
  public IssueKind kind() {
    return IssueKind.ISSUE;
  }

  @Override
  public Optional<Issue> find(RepositoryAccess access, UUID mark, Instant since) {
    GitHubClient client = client(access);
    String text = IssueMarkdown.mark(mark);
    for (int page = 1; page <= PAGES; page++) {
      List<JsonNode> listed = page(client, page, since);
      Optional<Issue> found =
          listed.stream()
              .filter(issue -> issue.path("body").asString("").strip().endsWith(text))
              .map(issue -> issue(access.address(), issue))
              .findFirst();
      if (found.isPresent() || listed.size() < PAGE || isBefore(listed.getLast(), since)) {
        return found;
      }
    }
    throw new FailureException(
        new Failure.Conflict(
            "An earlier try may have created an issue, and so many were written since that it"
                + " cannot be looked for. Look for it at GitHub, or write one there by hand."));
  }

  /** Newest first; of those that were touched since, which one created since was. */
  private List<JsonNode> page(GitHubClient client, int page, Instant since) {
    URI uri =
        client.at(
            "/issues?state=all&sort=created&direction=desc&since=%s&per_page=%d&page=%d"
                .formatted(since.truncatedTo(ChronoUnit.SECONDS), PAGE, page));
    return asked(() ->
        client.get(
            uri,
            JSON,
            LIMIT,
            answer -> List.copyOf(JsonMapper.shared().readTree(answer.body()).values())));
  }

  private static boolean isBefore(JsonNode issue, Instant since) {
    String created = issue.path("created_at").asString("");
    // Both in one form, which sorts as it tells time.
    return created.compareTo(since.truncatedTo(ChronoUnit.SECONDS).toString()) < 0;
  }

  @Override
  public PreparedIssue prepare(RepositoryAccess access, NewIssue issue) {
    GitHubClient client = client(access);
    Map<String, Object> json =
        Map.of(
            "title",
            PlainWords.of(issue.title()),
            "body",
            IssueMarkdown.of(issue),
            "labels",
            labels(client));
    GitHubStatuses statuses = new GitHubStatuses(access.address().fullName(), clock);
    Change change = new Change(http, statuses, client.headers(JSON));
    return () ->
        change.send(
            "POST",
            client.at("/issues"),
            json,
            answer -> refusal(statuses, answer),
            answer -> issue(access.address(), JsonMapper.shared().readTree(answer.body())));
  }

  private static List<String> labels(GitHubClient client) {
    try {
      return client.get(
          client.at("/labels/" + LABEL), JSON, GitHubClient.MEGABYTE, _ -> List.of(LABEL));
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.RepositoryMissing) {
        // There is no such label; if it is the repository, sending meets that too.
        return List.of();
      }
      throw new FailureException(meant(e.failure()), e);
    }
  }

  private GitHubClient client(RepositoryAccess access) {
    return new GitHubClient(http, clock, tokens, AppRights.WRITE_ISSUES, access, new SourceUsage());
  }

  /** By its number: what the answer says of its address is not needed. */
  private static Issue issue(RepositoryAddress repository, JsonNode json) {
    long number = json.required("number").longValue();
    return new Issue(number, URI.create(repository.url() + "/issues/" + number));
  }

  private static Optional<Failure> refusal(GitHubStatuses statuses, HttpAnswer answer) {
    return switch (answer.status()) {
      case 301, 302, 307, 308 ->
          conflict("The repository was renamed or moved. Connect it under its new address.");
      case 404 -> Optional.of(NOT_ALLOWED);
      case 410 ->
          conflict(
              "Issues are switched off for this repository. Switch them on at GitHub, in its"
                  + " settings under Features, then try again.");
      case 422 ->
          conflict(
              "GitHub does not take the issue. It may hold it for spam, or allow no new ones just"
                  + " now: try again later, or write it by hand.");
      default -> statuses.failureOf(answer).map(GitHubIssues::meant);
    };
  }

  private static Optional<Failure> conflict(String sentence) {
    return Optional.of(new Failure.Conflict(sentence));
  }

  private static <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (FailureException e) {
      throw new FailureException(meant(e.failure()), e);
    }
  }

  /** What says "no code" elsewhere says "no issues" here. */
  private static Failure meant(Failure failure) {
    boolean forbidden =
        failure instanceof Failure.MissingPermission missing
            && missing.permission().equals(AppRights.READ_CODE.words());
    return forbidden || failure instanceof Failure.RepositoryMissing ? NOT_ALLOWED : failure;
  }
}
