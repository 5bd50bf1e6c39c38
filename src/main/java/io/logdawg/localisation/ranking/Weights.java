package io.logdawg.localisation.ranking;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.springframework.stereotype.Component;

/** How much each clue counts, from {@code localisation/weights.properties}, which says why. */
@Component
final class Weights {

  private static final String RESOURCE = "/localisation/weights.properties";

  private final Map<String, Double> values = new HashMap<>();

  Weights() {
    Properties properties = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        properties.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    properties.forEach((name, value) -> values.put((String) name, Double.valueOf((String) value)));
  }

  /**
   * @throws IllegalStateException for a name without a weight: a clue that does not count is a
   *     mistake
   */
  double of(String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("no weight for " + name + " in " + RESOURCE);
    }
    return value;
  }
}
