package io.logdawg.logs.envelope.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * Which thing a logger keeps under which name. The names are data ({@code fields.properties}),
 * turned round once: a name leads to its things, so that a leaf costs one look-up, however many
 * names there are.
 */
final class FieldNames {

  /** That a name stands for a thing; names of a lower {@code rank} are preferred. */
  record Meaning(Field field, int rank) {}

  private static final Map<String, List<Meaning>> WHOLE = new HashMap<>();
  private static final Map<String, List<Meaning>> ENDS = new HashMap<>();

  static {
    Properties lists = load();
    for (Field field : Field.values()) {
      String[] names = lists.getProperty(field.name().toLowerCase(Locale.ROOT), "").split(" ");
      for (int rank = 0; rank < names.length; rank++) {
        boolean whole = names[rank].startsWith("^");
        (whole ? WHOLE : ENDS)
            .computeIfAbsent(whole ? names[rank].substring(1) : names[rank], _ -> new ArrayList<>())
            .add(new Meaning(field, rank));
      }
    }
  }

  private FieldNames() {}

  static List<Meaning> ofWhole(String path) {
    return WHOLE.getOrDefault(path, List.of());
  }

  /** What the end of a path, one to four names long, means. */
  static List<Meaning> ofEnd(String end) {
    return ENDS.getOrDefault(end, List.of());
  }

  private static Properties load() {
    var properties = new Properties();
    try (var in = FieldNames.class.getResourceAsStream("fields.properties")) {
      if (in == null) {
        throw new IllegalStateException("fields.properties is missing");
      }
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
