package io.logdawg.secrets.keyfile;

import io.logdawg.secrets.MemoryKeyring;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** The lines of a {@link KeyFile}. */
final class KeyLines {

  private static final int LONGEST_ID = 100;

  private KeyLines() {}

  /** Keys by id, in the order of the lines. Empty where a line is no key, or there is none. */
  static Optional<SequencedMap<String, byte[]>> parse(String text) {
    var keys = new LinkedHashMap<String, byte[]>();
    for (var line : lines(text)) {
      var space = line.indexOf(' ');
      var id = line.substring(0, Math.max(0, space));
      var key = decoded(line.substring(space + 1).strip());
      if (!isId(id) || key.length != MemoryKeyring.KEY_BYTES || keys.put(id, key) != null) {
        return Optional.empty();
      }
    }
    return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
  }

  private static List<String> lines(String text) {
    return text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static boolean isId(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_ID
        && text.chars().allMatch(c -> c > ' ' && c < 127);
  }

  /** No bytes for what is not base64. */
  private static byte[] decoded(String text) {
    try {
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
