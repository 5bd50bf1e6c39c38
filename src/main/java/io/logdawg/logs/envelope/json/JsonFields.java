package io.logdawg.logs.envelope.json;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the leaves of an object tell, by their paths in lower case and without {@code _ - @ $}. A
 * leaf is known by its path or any end of it ({@code error.stacktrace} in {@code
 * fields.error.stack_trace}); of one name the shallowest counts. Of an array of objects the first
 * is looked into, and OpenTelemetry's pairs of key and value are fields. At most 500 leaves are
 * looked at.
 */
final class JsonFields {

  private static final int MAX_LEAVES = 500;
  private static final int MAX_ENDS = 4;

  private record Branch(String path, JsonNode node) {}

  /** By rank of the name, the preferred first. */
  private final Map<Field, TreeMap<Integer, JsonNode>> found = new EnumMap<>(Field.class);

  private int leaves;

  JsonFields(JsonNode root) {
    var queue = new ArrayDeque<Branch>();
    queue.add(new Branch("", root));
    while (!queue.isEmpty() && leaves < MAX_LEAVES) {
      Branch branch = queue.remove();
      JsonNode node = branch.node;
      if (node.isObject()) {
        node.properties()
            .forEach(field ->
                queue.add(new Branch(join(branch.path, field.getKey()), field.getValue())));
      } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
        leaf(branch.path, node);
        members(branch, queue);
      } else if (!node.isNull()) {
        leaf(branch.path, node);
      }
    }
  }

  /** All that tell of the field, the likeliest first. */
  Collection<JsonNode> all(Field field) {
    TreeMap<Integer, JsonNode> ranked = found.get(field);
    return ranked == null ? List.of() : ranked.values();
  }

  Optional<JsonNode> find(Field field) {
    return all(field).stream().findFirst();
  }

  /** The likeliest that is a value and not blank. */
  Optional<String> text(Field field) {
    for (JsonNode node : all(field)) {
      if (node.isValueNode() && !node.asString().isBlank()) {
        return Optional.of(node.asString());
      }
    }
    return Optional.empty();
  }

  private static void members(Branch branch, ArrayDeque<Branch> queue) {
    if (!branch.node.get(0).has("key")) {
      queue.add(new Branch(branch.path, branch.node.get(0)));
      return;
    }
    for (JsonNode member : List.copyOf(branch.node.values())) {
      JsonNode value = member.path("value");
      JsonNode inner =
          value.isObject() && value.size() == 1 ? value.values().iterator().next() : value;
      queue.add(new Branch(join(branch.path, member.path("key").asString("")), inner));
    }
  }

  private void leaf(String path, JsonNode node) {
    if (node.isMissingNode()) {
      return;
    }
    leaves++;
    keep(FieldNames.ofWhole(path), node);
    int at = path.length();
    for (int parts = 0; parts < MAX_ENDS && at > 0; parts++) {
      at = path.lastIndexOf('.', at - 1);
      keep(FieldNames.ofEnd(path.substring(at + 1)), node);
    }
  }

  private void keep(List<FieldNames.Meaning> meanings, JsonNode node) {
    for (FieldNames.Meaning meaning : meanings) {
      found
          .computeIfAbsent(meaning.field(), _ -> new TreeMap<>())
          .putIfAbsent(meaning.rank(), node);
    }
  }

  private static String join(String path, String key) {
    var plain = new StringBuilder(path.length() + key.length() + 1).append(path);
    if (!path.isEmpty()) {
      plain.append('.');
    }
    String lower = key.toLowerCase(Locale.ROOT);
    for (int i = 0; i < lower.length(); i++) {
      if ("_-@$".indexOf(lower.charAt(i)) < 0) {
        plain.append(lower.charAt(i));
      }
    }
    return plain.toString();
  }
}
