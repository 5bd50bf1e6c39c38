package io.logdawg.audit;

import java.util.Map;
import java.util.TreeMap;

/** What an entry says of a thing that was changed. */
public final class Changes {

  private Changes() {}

  /** Its values as they are now, and as "name_before" what those were that are different. */
  public static Map<String, String> of(Map<String, String> before, Map<String, String> now) {
    Map<String, String> detail = new TreeMap<>(now);
    before.forEach((name, value) -> {
      if (!value.equals(now.get(name))) {
        detail.put(name + "_before", value);
      }
    });
    return detail;
  }
}
