package io.logdawg.source.azuredevops.files;

import io.logdawg.source.CommitId;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.azuredevops.client.AzureDevOpsClient;
import io.logdawg.source.http.HttpAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists a repository's files from the recursive tree, token by token: a monorepo's answer has
 * hundreds of megabytes, of which little is kept. The list of items would have no sizes and would
 * not tell a symbolic link from a file.
 */
public final class TreeListing {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final long LIMIT = 256 * AzureDevOpsClient.MEGABYTE;
  private static final int MOST_FILES = 200_000;
  private static final String SYMLINK = "120000";

  private final List<FileEntry> files = new ArrayList<>();
  private final List<String> links = new ArrayList<>();
  private final List<String> submodules = new ArrayList<>();
  private boolean complete = true;

  private TreeListing() {}

  public static FileList read(AzureDevOpsClient client, CommitId tree) {
    return client.stream(
            "/trees/" + tree,
            Map.of("recursive", "true"),
            "application/json",
            LIMIT,
            answer -> new TreeListing().parse(answer))
        .orElseThrow(AzureDevOpsClient::vanished);
  }

  private FileList parse(HttpAnswer answer) throws IOException {
    try (JsonParser parser = JSON.createParser(answer.body())) {
      expect(parser.nextToken(), JsonToken.START_OBJECT);
      boolean found = false;
      while (complete && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean entries = parser.currentName().equals("treeEntries");
        found |= entries;
        parser.nextToken();
        if (entries) {
          entries(parser);
        } else {
          parser.skipChildren();
        }
      }
      expect(found ? JsonToken.START_ARRAY : null, JsonToken.START_ARRAY);
    }
    return new FileList(files, complete, links, submodules);
  }

  private void entries(JsonParser parser) {
    expect(parser.currentToken(), JsonToken.START_ARRAY);
    while (complete && parser.nextToken() != JsonToken.END_ARRAY) {
      expect(parser.currentToken(), JsonToken.START_OBJECT);
      entry(parser);
      complete = files.size() < MOST_FILES;
    }
  }

  private void entry(JsonParser parser) {
    String path = null;
    String type = null;
    String mode = null;
    String id = null;
    long size = -1;
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      switch (name) {
        case "relativePath" -> path = parser.getString();
        case "gitObjectType" -> type = parser.getString();
        case "mode" -> mode = parser.getString();
        case "objectId" -> id = parser.getString();
        case "size" -> size = parser.getLongValue();
        default -> parser.skipChildren();
      }
    }
    if ("commit".equals(type)) {
      submodules.add(given(path));
    } else if ("blob".equals(type) && SYMLINK.equals(mode)) {
      links.add(given(path));
    } else if ("blob".equals(type)) {
      files.add(new FileEntry(given(path), given(id), size));
    }
  }

  private static String given(@Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException("an entry without path or id");
    }
    return value;
  }

  private static void expect(@Nullable JsonToken found, JsonToken wanted) {
    if (found != wanted) {
      throw new IllegalArgumentException("no tree");
    }
  }
}
