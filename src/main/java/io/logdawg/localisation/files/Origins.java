package io.logdawg.localisation.files;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells the files that a team writes from those that come along: generated, copied from other
 * projects, packed for browsers. A fault may surface in them, its cause is elsewhere.
 */
public final class Origins {

  /** Where a repository says so itself. */
  public static final String ATTRIBUTES = ".gitattributes";

  private final GitAttributes attributes;
  private final Set<String> generated = new HashSet<>();
  private final Map<String, Boolean> known = new HashMap<>();

  /**
   * @param attributes the lines of {@link #ATTRIBUTES}, if there are any
   */
  public Origins(List<String> attributes) {
    this.attributes = new GitAttributes(attributes);
  }

  /** Looks into a text for what a generator or packer left there. */
  public void look(String path, List<String> lines) {
    if (GeneratedText.is(lines)) {
      generated.add(path);
      known.remove(path);
    }
  }

  /** By what the repository says, else by the text if it was looked into, else by custom. */
  public boolean foreign(String path) {
    return known.computeIfAbsent(
        path,
        _ -> attributes.foreign(path).orElseGet(() -> generated.contains(path) || byCustom(path)));
  }

  /** As the path alone tells. */
  public static boolean byCustom(String path) {
    return PathCustoms.foreign(path);
  }
}
