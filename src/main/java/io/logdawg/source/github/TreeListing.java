package io.logdawg.source.github;

import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.http.HttpAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists a repository's files from the recursive tree, token by token: a tree may have 100,000
 * entries and tens of megabytes, of which little is kept.
 *
 * @see <a href="https://docs.github.com/en/rest/git/trees#get-a-tree">at most 100,000 entries or 7
 *     MB, then truncated</a>
 */
final class TreeListing {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long LIMIT = 64 * GitHubClient.MEGABYTE;
  private static final String SYMLINK = "120000";

  private final List<FileEntry> files = new ArrayList<>();
  private boolean truncated;

  private TreeListing() {}

  static FileList read(GitHubClient client, CommitId commit) {
    return client.get(
        client.at("/git/trees/" + commit + "?recursive=1"),
        "application/vnd.github+json",
        LIMIT,
        answer -> GitHubClient.shaped(() -> new TreeListing().parse(answer)));
  }

  private FileList parse(HttpAnswer answer) throws IOException {
    try (JsonParser parser = JSON.createParser(answer.body())) {
      expect(parser, parser.nextToken(), JsonToken.START_OBJECT);
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        switch (name) {
          case "truncated" -> truncated = value == JsonToken.VALUE_TRUE;
          case "tree" -> entries(parser);
          default -> parser.skipChildren();
        }
      }
      expect(parser, parser.currentToken(), JsonToken.END_OBJECT);
    }
    return new FileList(files, !truncated);
  }

  private void entries(JsonParser parser) {
    expect(parser, parser.currentToken(), JsonToken.START_ARRAY);
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      entry(parser);
    }
  }

  private void entry(JsonParser parser) {
    String path = null;
    String type = null;
    String mode = null;
    String sha = null;
    long size = -1;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "path" -> path = parser.getString();
        case "type" -> type = parser.getString();
        case "mode" -> mode = parser.getString();
        case "sha" -> sha = parser.getString();
        case "size" -> size = parser.getLongValue();
        default -> parser.skipChildren();
      }
    }
    if ("blob".equals(type) && !SYMLINK.equals(mode)) {
      files.add(new FileEntry(given(path), given(sha), size));
    }
  }

  private static String given(@Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("an entry without path or sha");
    }
    return value;
  }

  private static void expect(JsonParser parser, @Nullable JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw new IllegalArgumentException("no tree at " + parser.currentTokenLocation());
    }
  }
}
