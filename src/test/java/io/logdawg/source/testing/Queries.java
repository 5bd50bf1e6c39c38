package io.logdawg.source.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An address' query as a double looks at it. */
final class Queries {

  private Queries() {}

  static Map<String, String> parse(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&")) {
        String[] parts = pair.split("=", 2);
        query.put(
            URLDecoder.decode(parts[0], UTF_8),
            URLDecoder.decode(parts.length > 1 ? parts[1] : "", UTF_8));
      }
    }
    return query;
  }
}
