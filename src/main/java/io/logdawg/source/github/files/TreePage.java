package io.logdawg.source.github.files;

import io.logdawg.source.CommitId;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.http.HttpAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * One answer about a tree, read token by token: it may have 100,000 entries and tens of megabytes,
 * of which little is kept.
 *
 * @see <a href="https://docs.github.com/en/rest/git/trees#get-a-tree">at most 100,000 entries or 7
 *     MB, then truncated</a>
 */
final class TreePage {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long LIMIT = 64 * GitHubClient.MEGABYTE;
  private static final String LINK = "120000";

  final List<FileEntry> files = new ArrayList<>();
  final List<String> links = new ArrayList<>();
  final List<String> submodules = new ArrayList<>();
  final List<Folder> folders = new ArrayList<>();
  private final String prefix;
  private boolean truncated;

  /**
   * @param path from the root, with a slash at its end unless it is the root itself
   * @param id of the tree, or of the commit for the root
   */
  record Folder(String path, String id) {

    static Folder root(CommitId commit) {
      return new Folder("", commit.value());
    }
  }

  private TreePage(String prefix) {
    this.prefix = prefix;
  }

  static TreePage read(GitHubClient client, Folder folder, boolean recursive) {
    return client.get(
        client.at("/git/trees/" + folder.id() + (recursive ? "?recursive=1" : "")),
        "application/vnd.github+json",
        LIMIT,
        answer -> GitHubClient.shaped(() -> new TreePage(folder.path()).parse(answer)));
  }

  boolean isTruncated() {
    return truncated;
  }

  private TreePage parse(HttpAnswer answer) throws IOException {
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
    return this;
  }

  private void entries(JsonParser parser) {
    expect(parser, parser.currentToken(), JsonToken.START_ARRAY);
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      expect(parser, parser.currentToken(), JsonToken.START_OBJECT);
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
    String whole = prefix + given(path);
    if (type != null) {
      switch (type) {
        case "blob" -> blob(whole, mode, new FileEntry(whole, given(sha), size));
        case "commit" -> submodules.add(whole);
        case "tree" -> folders.add(new Folder(whole + "/", given(sha)));
        default -> {}
      }
    }
  }

  private void blob(String path, @Nullable String mode, FileEntry file) {
    if (LINK.equals(mode)) {
      links.add(path);
    } else {
      files.add(file);
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
