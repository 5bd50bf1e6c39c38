package io.logdawg.source.github.files;

import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.FailureException;
import io.logdawg.source.CommitId;
import io.logdawg.source.SourceFile;
import io.logdawg.source.github.client.Batches;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.client.GitHubStatuses;
import io.logdawg.source.github.client.PathQuery;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The texts of several files in one query. GraphQL cuts texts off beyond 512 kB, or leaves them
 * out, and says so; those few are fetched whole over REST, one request each.
 */
public final class BlobTexts {

  private static final String BLOB =
      "p%1$d: object(expression: $p%1$d) { ... on Blob { oid byteSize isBinary isTruncated text }"
          + " }";

  private static final int MOST_FILES = 100;
  private static final long MOST_BYTES = 4 * GitHubClient.MEGABYTE;
  private static final long GUESSED_SIZE = 20_000;

  /** Of a text in an answer. */
  private static final long LONGEST = 512_000;

  private final GitHubClient client;
  private final CommitId commit;
  private final FileSizes sizes;

  public BlobTexts(GitHubClient client, CommitId commit, FileSizes sizes) {
    this.client = client;
    this.commit = commit;
    this.sizes = sizes;
  }

  public Map<String, SourceFile> read(Collection<String> paths) {
    List<String> readable =
        paths.stream().filter(path -> sizes.of(path, 0) <= SourceFile.LARGEST).toList();
    Map<String, SourceFile> found = new LinkedHashMap<>();
    for (List<String> part : Batches.of(readable, MOST_FILES, MOST_BYTES, this::weight)) {
      found.putAll(readPart(part));
    }
    return found;
  }

  private long weight(String path) {
    return Math.min(sizes.of(path, GUESSED_SIZE), LONGEST);
  }

  private Map<String, SourceFile> readPart(List<String> paths) {
    PathQuery query = new PathQuery(paths, BLOB);
    Map<String, SourceFile> found = new LinkedHashMap<>();
    Map<String, String> cut = new LinkedHashMap<>();
    client.graphql(
        query.text(),
        query.variables(commit.value() + ":"),
        answer -> {
          if (!answer.isWhole()) {
            throw new FailureException(new ProviderUnavailable(GitHubStatuses.LABEL));
          }
          query.each(
              answer.repository(),
              "p",
              (path, node) -> {
                if (isCut(node)) {
                  cut.put(path, node.required("oid").stringValue());
                } else if (node.path("text").isString() && !isBinary(node)) {
                  found.put(path, file(path, node));
                }
              });
          return found;
        });
    cut.forEach((path, blob) ->
        RawBlob.text(client, path, blob).ifPresent(whole -> found.put(path, whole)));
    return found;
  }

  /** A folder has no size here. */
  private static boolean isCut(JsonNode node) {
    long size = node.path("byteSize").asLong(0);
    boolean missing = node.path("text").isNull() && size > LONGEST;
    return size <= SourceFile.LARGEST
        && !isBinary(node)
        && (missing || node.path("isTruncated").asBoolean(false));
  }

  private static boolean isBinary(JsonNode node) {
    return node.path("isBinary").asBoolean(false);
  }

  private static SourceFile file(String path, JsonNode node) {
    return new SourceFile(
        path,
        node.required("oid").stringValue(),
        node.required("byteSize").longValue(),
        node.required("text").stringValue());
  }
}
