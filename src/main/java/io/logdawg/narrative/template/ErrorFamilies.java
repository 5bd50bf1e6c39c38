package io.logdawg.narrative.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The families of {@code narrative/error-families.json}. */
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

  /** By a telling type, else by the message, else by a vague type. */
  Optional<ErrorFamily> of(String simpleType, String message) {
    return first(family -> family.types().contains(simpleType))
        .or(() -> first(family -> family.messages().stream().anyMatch(message::contains)))
        .or(() -> first(family -> family.vagueTypes().contains(simpleType)));
  }

  private Optional<ErrorFamily> first(Predicate<ErrorFamily> fits) {
    return families.stream().filter(fits).findFirst();
  }
}
