package io.logdawg.ingest.rest.diagnose;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The text of {@code log_data.content}, which is a text already or a logger's JSON. */
final class LogContent {

  /**
   * JSON beyond this many characters keeps to one line: nobody reads it line by line, and the
   * indentation of deeply nested values would multiply its size.
   */
  private static final int LARGEST_INDENTED = 100_000;

  private LogContent() {}

  /**
   * @throws FailureException Invalid, naming {@code log_data.content}
   */
  static String text(@Nullable JsonNode content) {
    if (content == null || content.isNull()) {
      throw invalid("is required");
    }
    if (content.isString()) {
      return content.stringValue();
    }
    if (!content.isContainer()) {
      throw invalid("must be a text or a JSON object");
    }
    if (content.isEmpty()) {
      throw invalid("is empty: send the log's text");
    }
    String compact = content.toString();
    return compact.length() > LARGEST_INDENTED ? compact : content.toPrettyString();
  }

  private static FailureException invalid(String reason) {
    return new FailureException(new Failure.Invalid("log_data.content", reason));
  }
}
