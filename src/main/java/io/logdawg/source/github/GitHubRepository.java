package io.logdawg.source.github;

import io.logdawg.base.Failure.RepositoryEmpty;
import io.logdawg.base.FailureException;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.RefName;
import io.logdawg.source.SourceTree;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.CommitNodes;
import io.logdawg.source.github.commits.Comparisons;
import io.logdawg.source.github.commits.Resolved;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A repository that a credential opens: whatever the ref may be, one request resolves it. */
final class GitHubRepository implements GitRepository {

  private static final String DEFAULT_BRANCH =
      """
      query($owner: String!, $name: String!) {
        repository(owner: $owner, name: $name) {
          isPrivate isArchived
          defaultBranchRef { name target { ...target } }
        }
      }
      """;

  private static final String REF =
      """
      query($owner: String!, $name: String!, $branch: String!, $tag: String!) {
        repository(owner: $owner, name: $name) {
          defaultBranchRef { name }
          branch: ref(qualifiedName: $branch) { name prefix target { ...target } }
          tag: ref(qualifiedName: $tag) { target { ...target } }
        }
      }
      """;

  private static final String REF_OR_ID =
      """
      query($owner: String!, $name: String!, $branch: String!, $tag: String!, $id: String!) {
        repository(owner: $owner, name: $name) {
          defaultBranchRef { name }
          branch: ref(qualifiedName: $branch) { name prefix target { ...target } }
          tag: ref(qualifiedName: $tag) { target { ...target } }
          object(expression: $id) { ...target }
        }
      }
      """;

  private final GitHubClient client;

  GitHubRepository(GitHubClient client) {
    this.client = client;
  }

  @Override
  public RepositoryInfo describe() {
    return client.graphql(
        query(DEFAULT_BRANCH),
        Map.of(),
        answer -> {
          JsonNode repository = answer.repository();
          JsonNode head = repository.path("defaultBranchRef");
          return new RepositoryInfo(
              head.path("name").asString("main"),
              Resolved.of(head.path("target")).map(found -> found.commit().id()).orElse(null),
              repository.path("isPrivate").asBoolean(false),
              repository.path("isArchived").asBoolean(false));
        });
  }

  @Override
  public Optional<Comparison> compare(CommitId before, CommitId after) {
    return Comparisons.of(client, before, after);
  }

  @Override
  public SourceTree resolve(@Nullable String ref) {
    return RefName.of(ref).map(this::resolve).orElseGet(this::resolveDefaultBranch);
  }

  private SourceTree resolveDefaultBranch() {
    return client.graphql(
        query(DEFAULT_BRANCH),
        Map.of(),
        answer -> {
          JsonNode head = answer.repository().path("defaultBranchRef");
          Resolved commit = Resolved.of(head.path("target")).orElseThrow(this::empty);
          return new GraphQlTree(client, commit, head.required("name").stringValue());
        });
  }

  /** As {@code git rev-parse} does: a full id is an id; otherwise names come before short ids. */
  private SourceTree resolve(RefName ref) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("branch", ref.asBranch());
    variables.put("tag", ref.asTag());
    if (ref.mayBeId()) {
      variables.put("id", ref.value());
    }
    return client.graphql(
        query(ref.mayBeId() ? REF_OR_ID : REF),
        variables,
        answer -> choose(answer.repository(), ref));
  }

  private SourceTree choose(JsonNode repository, RefName ref) {
    JsonNode branch = repository.path("branch");
    Optional<Resolved> byId = Resolved.of(repository.path("object"));
    if (ref.isFullId() && byId.isPresent()) {
      return new GraphQlTree(client, byId.get(), null);
    }
    Optional<Resolved> head = Resolved.of(branch.path("target"));
    if (head.isPresent()) {
      boolean isBranch = !ref.asBranch().startsWith("refs/tags/");
      return new GraphQlTree(
          client, head.get(), isBranch ? branch.required("name").stringValue() : null);
    }
    Resolved commit =
        Resolved.of(repository.path("tag").path("target"))
            .or(() -> byId)
            .orElseThrow(
                () -> repository.path("defaultBranchRef").isObject() ? ref.missing() : empty());
    return new GraphQlTree(client, commit, null);
  }

  private static String query(String operation) {
    return operation + Resolved.FRAGMENT + CommitNodes.FRAGMENT;
  }

  private FailureException empty() {
    return new FailureException(new RepositoryEmpty(client.address().fullName()));
  }
}
