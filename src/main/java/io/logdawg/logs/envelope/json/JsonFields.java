package io.logdawg.logs.envelope.json;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The leaves of an object by path, in lower case and without {@code _ - @ $}. A leaf is found by
 * any end of its path ({@code error.stacktrace} in {@code fields.error.stack_trace}); the
 * shallowest wins. Of an array of objects the first is looked into, and OpenTelemetry's pairs of
 * key and value are fields. At most 500 leaves are kept.
 */
final class JsonFields {

  private static final int MAX_LEAVES = 500;
  private static final int MAX_ENDS = 4;

  private record Branch(String path, JsonNode node) {}

  private final Map<String, JsonNode> whole = new HashMap<>();
  private final Map<String, JsonNode> ends = new HashMap<>();

  JsonFields(JsonNode root) {
    var queue = new ArrayDeque<Branch>();
    queue.add(new Branch("", root));
    while (!queue.isEmpty() && whole.size() < MAX_LEAVES) {
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

  /** The first of the names that is there; a name after {@code ^} is a whole path. */
  Optional<JsonNode> find(FieldNames names) {
    for (String name : names) {
      JsonNode node = lookUp(name);
      if (node != null) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  Optional<String> text(FieldNames names) {
    for (String name : names) {
      JsonNode node = lookUp(name);
      if (node != null && node.isValueNode() && !node.asString().isBlank()) {
        return Optional.of(node.asString());
      }
    }
    return Optional.empty();
  }

  /** As {@link #find}, for one name. */
  Optional<JsonNode> get(String name) {
    return Optional.ofNullable(lookUp(name));
  }

  private @Nullable JsonNode lookUp(String name) {
    return name.startsWith("^") ? whole.get(name.substring(1)) : ends.get(name);
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
    whole.putIfAbsent(path, node);
    String end = path;
    int at = path.length();
    for (int parts = 0; parts < MAX_ENDS && at > 0; parts++) {
      at = path.lastIndexOf('.', at - 1);
      end = path.substring(at + 1);
      ends.putIfAbsent(end, node);
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
