package io.logdawg.source.github.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * One query that asks the same of several paths, each under an alias ({@code p0}, {@code p1}, …)
 * with its path as a variable.
 *
 * <p>Each path has an {@code object} of its own, even where all ask of the same commit: what fails
 * below one that may not be null takes everything up to the next field that may be null with it.
 *
 * @param perPath what is asked of the repository for a path; {@code %1$d} stands for its number
 */
public record PathQuery(List<String> paths, Function<String, String> perPath) {

  /** The same of every path. */
  public PathQuery(List<String> paths, String perPath) {
    this(paths, _ -> perPath);
  }

  public String text() {
    return head() + parts() + "}}";
  }

  public Map<String, String> variables(String prefix) {
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < paths.size(); i++) {
      variables.put("p" + i, prefix + paths.get(i));
    }
    return variables;
  }

  /** Hands over each path's answer under one kind of alias; not those that are null. */
  public void each(JsonNode parent, String alias, BiConsumer<String, JsonNode> reader) {
    for (int i = 0; i < paths.size(); i++) {
      JsonNode node = parent.path(alias + i);
      if (node.isObject()) {
        reader.accept(paths.get(i), node);
      }
    }
  }

  private String head() {
    StringBuilder head = new StringBuilder("query($owner: String!, $name: String!");
    if (parts().contains("$at")) {
      head.append(", $at: String!");
    }
    for (int i = 0; i < paths.size(); i++) {
      head.append(", $p").append(i).append(": String!");
    }
    return head.append(") { repository(owner: $owner, name: $name) {").toString();
  }

  private String parts() {
    StringBuilder parts = new StringBuilder();
    for (int i = 0; i < paths.size(); i++) {
      parts.append(perPath.apply(paths.get(i)).formatted(i)).append('\n');
    }
    return parts.toString();
  }
}
