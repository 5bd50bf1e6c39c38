package io.logdawg.ingest.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The sample shop's logs as requests. */
final class SampleText {

  private SampleText() {}

  static String log(String name) {
    try (InputStream in = SampleText.class.getResourceAsStream("/sample/logs/" + name + ".log")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  static Map<String, Object> request(String content) {
    return Map.of("log_data", Map.of("content", content));
  }

  /** A log of its own, so that it is no repeat of another test's. */
  static String javaLog(String type) {
    return """
    com.acme.%s: it broke
    \tat shop.pricing.Discounts.couponPercent(Discounts.java:31)
    \tat shop.pricing.Discounts.percentFor(Discounts.java:23)
    """
        .formatted(type);
  }
}
