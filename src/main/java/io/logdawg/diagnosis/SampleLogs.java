package io.logdawg.diagnosis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sample shop's logs, really made by its programs, from the class path. */
@Component
public class SampleLogs {

  private final List<SampleLog> logs;

  SampleLogs(JsonMapper json) {
    logs =
        json.readValue(text("samples.json"), Manifest.class).samples().stream()
            .map(entry -> new SampleLog(entry.title(), entry.description(), text(entry.log())))
            .toList();
  }

  /** The one that shows most comes first. */
  public List<SampleLog> all() {
    return logs;
  }

  private record Manifest(List<Entry> samples) {}

  private record Entry(String title, String description, String log) {}

  private static String text(String name) {
    try (InputStream in = new ClassPathResource("sample/" + name).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
