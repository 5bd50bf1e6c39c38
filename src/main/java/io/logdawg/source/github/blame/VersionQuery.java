package io.logdawg.source.github.blame;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.logdawg.source.Blame;
import io.logdawg.source.github.client.GitHubClient;
import io.logdawg.source.github.commits.CommitNodes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.RawText;
import tools.jackson.databind.JsonNode;

/** Texts and blames of files at any commits, all in one request. */
record VersionQuery(List<FileAt> texts, List<FileAt> blames) {

  /** What is not there, not text or cut short is absent. */
  record Answers(Map<FileAt, RawText> texts, Map<FileAt, Blame> blames) {}

  static VersionQuery of(Collection<FileAt> texts, Collection<FileAt> blames) {
    return new VersionQuery(
        texts.stream().distinct().toList(), blames.stream().distinct().toList());
  }

  Answers ask(GitHubClient client) {
    if (texts.isEmpty() && blames.isEmpty()) {
      return new Answers(Map.of(), Map.of());
    }
    String fragment = blames.isEmpty() ? "" : CommitNodes.FRAGMENT;
    return client.graphql(query() + fragment, variables(), answer -> read(answer.repository()));
  }

  private String query() {
    List<String> names = new ArrayList<>(List.of("$owner: String!", "$name: String!"));
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      names.add("$t%d: String!".formatted(i));
      parts.append(
          "t%1$d: object(expression: $t%1$d) { ... on Blob { isBinary isTruncated text } }\n"
              .formatted(i));
    }
    for (int i = 0; i < blames.size(); i++) {
      names.add("$b%1$d: String!, $p%1$d: String!".formatted(i));
      parts.append(
          "b%1$d: object(expression: $b%1$d) { ... on Commit { blame(path: $p%1$d) %2$s } }\n"
              .formatted(i, BlameNodes.FIELDS));
    }
    return "query(%s) { repository(owner: $owner, name: $name) { %s } }\n"
        .formatted(String.join(", ", names), parts);
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new HashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      variables.put("t" + i, texts.get(i).expression());
    }
    for (int i = 0; i < blames.size(); i++) {
      variables.put("b" + i, blames.get(i).commit().value());
      variables.put("p" + i, blames.get(i).path());
    }
    return variables;
  }

  private Answers read(JsonNode repository) {
    Map<FileAt, RawText> read = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      JsonNode blob = repository.path("t" + i);
      if (blob.path("text").isString()
          && !blob.path("isBinary").asBoolean(false)
          && !blob.path("isTruncated").asBoolean(false)) {
        read.put(texts.get(i), new RawText(blob.path("text").stringValue().getBytes(UTF_8)));
      }
    }
    Map<FileAt, Blame> blamed = new LinkedHashMap<>();
    for (int i = 0; i < blames.size(); i++) {
      JsonNode commit = repository.path("b" + i);
      if (commit.has("blame")) {
        blamed.put(blames.get(i), BlameNodes.of(blames.get(i).path(), commit));
      }
    }
    return new Answers(read, blamed);
  }
}
