package io.logdawg.narrative.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The families of {@code narrative/error-families.json}; the first that fits counts. */
@Component
final class ErrorFamilies {

  private static final String RESOURCE = "/narrative/error-families.json";

  private final List<ErrorFamily> families;

  ErrorFamilies() {
    try (InputStream in = ErrorFamilies.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      families = JsonMapper.shared().readValue(in, new TypeReference<List<ErrorFamily>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Messages tell more than types where both are known: a TypeError may be an absent value. */
  Optional<ErrorFamily> of(String simpleType, String message) {
    return families.stream()
        .filter(family -> family.messages().stream().anyMatch(message::contains))
        .findFirst()
        .filter(_ -> !knownByName(simpleType))
        .or(() -> families.stream().filter(f -> f.types().contains(simpleType)).findFirst());
  }

  /** Of these the name says all, and the message holds values that say nothing. */
  private boolean knownByName(String simpleType) {
    return families.stream()
        .filter(family -> !family.name().equals("wrong type"))
        .anyMatch(family -> family.types().contains(simpleType));
  }
}
