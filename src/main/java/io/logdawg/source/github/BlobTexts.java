package io.logdawg.source.github;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.FailureException;
import io.logdawg.source.CommitId;
import io.logdawg.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The texts of several files in one query. GraphQL cuts texts off beyond 512 kB and says so; those
 * few are fetched whole over REST, one request each.
 */
final class BlobTexts {

  private static final String BLOB =
      "p%1$d: object(expression: $p%1$d) { ... on Blob { oid byteSize isBinary isTruncated text }"
          + " }";

  private static final int MOST_FILES = 100;
  private static final long MOST_BYTES = 4 * GitHubClient.MEGABYTE;
  private static final long GUESSED_SIZE = 20_000;

  private final GitHubClient client;
  private final CommitId commit;
  private final Sizes sizes;

  /** A file's size in bytes, or the guess given where it is not known. */
  interface Sizes {
    long of(String path, long unknown);
  }

  BlobTexts(GitHubClient client, CommitId commit, Sizes sizes) {
    this.client = client;
    this.commit = commit;
    this.sizes = sizes;
  }

  Map<String, SourceFile> read(Collection<String> paths) {
    List<String> readable =
        paths.stream().filter(path -> sizes.of(path, 0) <= SourceFile.LARGEST).toList();
    Map<String, SourceFile> found = new LinkedHashMap<>();
    for (List<String> part :
        Batches.of(readable, MOST_FILES, MOST_BYTES, path -> sizes.of(path, GUESSED_SIZE))) {
      found.putAll(readPart(part));
    }
    return found;
  }

  private Map<String, SourceFile> readPart(List<String> paths) {
    PathQuery query = new PathQuery(paths, BLOB);
    Map<String, SourceFile> found = new LinkedHashMap<>();
    List<SourceFile> cut = new ArrayList<>();
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
                if (isText(node)) {
                  SourceFile file = file(path, node);
                  found.put(path, file);
                  if (node.path("isTruncated").asBoolean(false)) {
                    cut.add(file);
                  }
                }
              });
          return found;
        });
    cut.forEach(file -> found.put(file.path(), whole(file)));
    return found;
  }

  /** A folder has no size here, and a binary file no text. */
  private static boolean isText(JsonNode node) {
    return node.has("byteSize")
        && node.required("byteSize").longValue() <= SourceFile.LARGEST
        && !node.path("isBinary").asBoolean(false)
        && node.path("text").isString();
  }

  private static SourceFile file(String path, JsonNode node) {
    return new SourceFile(
        path,
        node.required("oid").stringValue(),
        node.required("byteSize").longValue(),
        node.required("text").stringValue());
  }

  private SourceFile whole(SourceFile cut) {
    byte[] body =
        client.get(
            client.at("/git/blobs/" + cut.blobId()),
            "application/vnd.github.raw+json",
            SourceFile.LARGEST,
            answer -> answer.body().readAllBytes());
    return new SourceFile(cut.path(), cut.blobId(), cut.size(), new String(body, UTF_8));
  }
}
