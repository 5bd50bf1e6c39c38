package io.logdawg.source.github.client;

import io.logdawg.source.RepositoryAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Words the requests that ask a repository in GraphQL. */
record GraphQlEndpoint(RepositoryAddress repository) {

  private static final JsonMapper JSON = JsonMapper.shared();

  /** It stands beside REST: {@code /api/graphql} and {@code /api/v3}, or {@code /graphql}. */
  URI uri() {
    String base = repository.apiUrl().toString().replaceFirst("/+$", "");
    return URI.create(
        base.endsWith("/api/v3")
            ? base.substring(0, base.length() - "v3".length()) + "graphql"
            : base + "/graphql");
  }

  /**
   * @param variables without {@code owner} and {@code name}, which every query has
   */
  String body(String query, Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(variables);
    all.put("owner", repository.owner());
    all.put("name", repository.name());
    return JSON.writeValueAsString(Map.of("query", query, "variables", all));
  }
}
