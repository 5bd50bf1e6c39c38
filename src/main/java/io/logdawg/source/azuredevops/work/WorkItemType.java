package io.logdawg.source.azuredevops.work;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The type that a fault is written down as: Bug where the project's process has one (Agile, Scrum,
 * CMMI), else Issue (Basic), else Task.
 *
 * @param name as the project calls it
 * @param description the field that its form shows the text in
 */
record WorkItemType(String name, String description) {

  /** What the form of a Bug shows in place of a description. */
  private static final String STEPS = "Microsoft.VSTS.TCM.ReproSteps";

  private static final String DESCRIPTION = "System.Description";
  private static final List<String> WANTED = List.of("Bug", "Issue", "Task");

  /** Of those that a project has, as its interface lists them; empty where none will do. */
  static Optional<WorkItemType> among(JsonNode types) {
    List<JsonNode> enabled =
        types.values().stream().filter(type -> !type.path("isDisabled").asBoolean(false)).toList();
    return WANTED.stream()
        .flatMap(wanted -> enabled.stream().filter(type -> is(type, wanted)).limit(1))
        .findFirst()
        .map(WorkItemType::of);
  }

  /** A server's language changes the name, a process of the team's own what stands before it. */
  private static boolean is(JsonNode type, String wanted) {
    return type.path("name").asString("").equals(wanted)
        || type.path("referenceName").asString("").endsWith("." + wanted);
  }

  private static WorkItemType of(JsonNode type) {
    boolean steps =
        Stream.of("fields", "fieldInstances")
            .flatMap(list -> type.path(list).values().stream())
            .anyMatch(field -> field.path("referenceName").asString("").equals(STEPS));
    return new WorkItemType(type.required("name").stringValue(), steps ? STEPS : DESCRIPTION);
  }
}
