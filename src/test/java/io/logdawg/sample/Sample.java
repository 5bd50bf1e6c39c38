package io.logdawg.sample;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One log of the sample, and where its fault is known to be. */
record Sample(String id, String log, Expected expected) {

  record Expected(String file, int line, String commit) {}

  record Bundle(String bundle, String head) {}

  record Manifest(Bundle repository, List<Sample> samples) {}

  static Manifest manifest() throws IOException {
    return JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build()
        .readValue(resource("samples.json"), Manifest.class);
  }

  static List<Sample> all() throws IOException {
    return manifest().samples();
  }

  static byte[] resource(String name) throws IOException {
    try (InputStream in = Sample.class.getResourceAsStream("/sample/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }

  String text() throws IOException {
    return new String(resource(log), StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return id;
  }
}
