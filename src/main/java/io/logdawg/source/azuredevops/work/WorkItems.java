package io.logdawg.source.azuredevops.work;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.SourceUsage;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.azuredevops.client.AzureDevOpsStatuses;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Work items of the project that a repository is in.
 *
 * @see <a
 *     href="https://learn.microsoft.com/en-us/rest/api/azure/devops/wit/work-items/create">create</a>,
 *     <a
 *     href="https://learn.microsoft.com/en-us/rest/api/azure/devops/wit/wiql/query-by-wiql">query
 *     by WIQL</a>
 */
@Component
class WorkItems implements IssueTracker {

  private static final String PATH = "/_apis/wit/";

  /** As many as can be asked for by their ids in one request. */
  private static final int MOST = 200;

  private static final Failure NOT_ALLOWED =
      new Failure.MissingPermission(AzureDevOpsStatuses.LABEL, "Work Items (Read & write)");

  private final ProviderHttp http;
  private final Clock clock;

  WorkItems(ProviderHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
  }

  @Override
  public ProviderKind provider() {
    return ProviderKind.AZURE_DEVOPS;
  }

  @Override
  public IssueKind kind() {
    return IssueKind.WORK_ITEM;
  }

  /** By the link that it was sent with, among the first that have one and came since. */
  @Override
  public Optional<Issue> find(RepositoryAccess access, UUID mark, Instant since) {
    AzureDevOpsClient client = client(access);
    String query =
        """
        select [System.Id] from WorkItems
        where [System.TeamProject] = @project and [System.HyperLinkCount] > 0
          and [System.CreatedDate] >= '%s'
        order by [System.Id]
        """
            .formatted(since.truncatedTo(ChronoUnit.SECONDS));
    String ids =
        asked(
            client,
            () ->
                client.queryProject(
                    PATH + "wiql",
                    Map.of("timePrecision", "true", "$top", Integer.toString(MOST)),
                    Map.of("query", query),
                    found ->
                        found.path("workItems").values().stream()
                            .map(item -> Long.toString(item.required("id").longValue()))
                            .collect(Collectors.joining(","))));
    return ids.isEmpty() ? Optional.empty() : marked(client, ids, mark);
  }

  private static Optional<Issue> marked(AzureDevOpsClient client, String ids, UUID mark) {
    return asked(
            client,
            () ->
                client.findInProject(
                    PATH + "workitems",
                    Map.of("ids", ids, "$expand", "relations", "errorPolicy", "omit"),
                    items ->
                        items.path("value").values().stream()
                            .filter(item -> isMarked(item, mark))
                            .map(item -> issue(client, item))
                            .toList()))
        .flatMap(found -> found.stream().findFirst());
  }

  private static boolean isMarked(JsonNode item, UUID mark) {
    return item.path("relations").values().stream()
        .map(relation -> relation.path("attributes").path("comment").asString(""))
        .anyMatch(comment(mark)::equals);
  }

  private static String comment(UUID mark) {
    return "Log Dawg " + mark;
  }

  @Override
  public PreparedIssue prepare(RepositoryAccess access, NewIssue issue) {
    AzureDevOpsClient client = client(access);
    WorkItemType type =
        asked(
                client,
                () ->
                    client.findInProject(
                        PATH + "workitemtypes",
                        Map.of(),
                        types -> WorkItemType.among(types.path("value"))))
            .flatMap(found -> found)
            .orElseThrow(() ->
                conflict(
                    "The project has no work items of the types Bug, Issue or Task, and Log Dawg"
                        + " knows no others."));
    List<Map<String, Object>> patch = patch(issue, type);
    Map<String, String> headers = new HashMap<>(client.headers("application/json"));
    headers.put("Content-Type", "application/json-patch+json");
    Change change = new Change(http, statuses(access), headers);
    URI uri = client.inProject(PATH + "workitems/", "$" + type.name(), Map.of());
    return () ->
        change.send(
            "POST",
            uri,
            patch,
            answer -> refusal(access, type, answer),
            answer -> issue(client, JsonMapper.shared().readTree(answer.body())));
  }

  private static List<Map<String, Object>> patch(NewIssue issue, WorkItemType type) {
    return List.of(
        add("/fields/System.Title", PlainWords.of(issue.title())),
        add("/fields/" + type.description(), WorkItemHtml.of(issue.body())),
        add(
            "/relations/-",
            Map.of(
                "rel",
                "Hyperlink",
                "url",
                issue.page().toString(),
                "attributes",
                Map.of("comment", comment(issue.mark())))));
  }

  private static Map<String, Object> add(String path, Object value) {
    return Map.of("op", "add", "path", path, "value", value);
  }

  private Optional<Failure> refusal(RepositoryAccess access, WorkItemType type, HttpAnswer answer) {
    if (answer.status() == 400) {
      return Optional.of(
          conflict(
                  "Azure DevOps does not take the work item. Its process may ask for more fields of"
                      + " a %s than Log Dawg knows: write it there by hand.".formatted(type.name()))
              .failure());
    }
    AzureDevOpsStatuses statuses = statuses(access);
    Optional<Failure> usual =
        answer.status() / 100 == 3
            ? statuses.failureOfRedirect(answer)
            : statuses.failureOf(answer);
    return usual.map(WorkItems::meant);
  }

  private AzureDevOpsClient client(RepositoryAccess access) {
    return new AzureDevOpsClient(http, clock, access, new SourceUsage());
  }

  private AzureDevOpsStatuses statuses(RepositoryAccess access) {
    return new AzureDevOpsStatuses(access.address().fullName(), access.token() != null, clock);
  }

  /** By its number: what the answer says of its address is not needed. */
  private static Issue issue(AzureDevOpsClient client, JsonNode json) {
    long id = json.required("id").longValue();
    String repository = client.address().url().toString();
    String project = repository.substring(0, repository.indexOf("/_git/"));
    return new Issue(id, URI.create(project + "/_workitems/edit/" + id));
  }

  /**
   * A token without the right may be refused like one that is wrong. Which it is tells the code,
   * which it may read in any case.
   */
  private static <T> T asked(AzureDevOpsClient client, Supplier<T> question) {
    try {
      return question.get();
    } catch (FailureException e) {
      if (e.failure() instanceof Failure.BadCredential) {
        client.get("", Map.of(), _ -> true);
      }
      throw new FailureException(meant(e.failure()), e);
    }
  }

  private static Failure meant(Failure failure) {
    return switch (failure) {
      case Failure.BadCredential _, Failure.MissingPermission _, Failure.RepositoryMissing _ ->
          NOT_ALLOWED;
      default -> failure;
    };
  }

  private static FailureException conflict(String sentence) {
    return new FailureException(new Failure.Conflict(sentence));
  }
}
