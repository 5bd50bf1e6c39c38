package io.logdawg.isolation;

import io.logdawg.organization.export.ExportedFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** All that a call's answer tells, as one text, and what it wrote into what it was given. */
record Rendered(JsonMapper json) {

  String text(@Nullable Object answer, Object... arguments) {
    return text(answer)
        + Stream.of(arguments)
            .filter(ByteArrayOutputStream.class::isInstance)
            .map(Object::toString)
            .collect(Collectors.joining());
  }

  private String text(@Nullable Object answer) {
    return answer instanceof ExportedFile file
        ? unpacked(file)
        : json.writeValueAsString(answer) + answer;
  }

  private static String unpacked(ExportedFile file) {
    try (file) {
      var bytes = new ByteArrayOutputStream();
      file.copyTo(bytes);
      var text = new StringBuilder(file.name());
      try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          text.append(entry.getName())
              .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
