package io.logdawg.diagnosis;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.logs.ParsedLog;
import io.logdawg.reports.Storable;
import io.logdawg.source.RefName;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks and trims what a sender sent, field by field, into what can be kept. */
final class SubmittedLog {

  /** One MB as UTF-8. */
  static final int LIMIT_BYTES = 1_000_000;

  private static final int TITLE_LIMIT = 200;
  private static final int METADATA_LIMIT = 16_000;

  private SubmittedLog() {}

  /** What PostgreSQL cannot keep becomes U+FFFD, which says that something was there. */
  static String checked(String content) {
    if (content.isBlank()) {
      throw invalid("log_data.content", "is empty: send the log's text");
    }
    if (content.length() > LIMIT_BYTES
        || content.getBytes(StandardCharsets.UTF_8).length > LIMIT_BYTES) {
      throw new FailureException(new Failure.TooLarge("log_data.content", LIMIT_BYTES));
    }
    return Storable.text(content);
  }

  /** The form of a ref is the provider's to judge; what cannot be one is refused here. */
  static @Nullable String ref(@Nullable String ref) {
    try {
      return RefName.of(ref).map(RefName::value).orElse(null);
    } catch (FailureException cannotBeOne) {
      throw invalid("ref", "must be the name of a branch or tag, or a commit's id");
    }
  }

  static @Nullable String source(@Nullable String source) {
    if (source == null || source.isBlank()) {
      return null;
    }
    String text = source.strip();
    if (text.length() > 200) {
      throw invalid("log_data.source", "must be at most 200 characters");
    }
    return Storable.text(text);
  }

  static Map<String, Object> metadata(Submission submission) {
    Map<String, Object> metadata = new LinkedHashMap<>(submission.metadata());
    if (submission.timestamp() != null) {
      metadata.putIfAbsent("timestamp", submission.timestamp().toString());
    }
    String text = metadata.toString();
    if (text.length() > METADATA_LIMIT) {
      throw new FailureException(new Failure.TooLarge("log_data.metadata", METADATA_LIMIT));
    }
    if (!Storable.text(text).equals(text)) {
      throw invalid("log_data.metadata", "must not contain NUL or half of a surrogate pair");
    }
    return metadata;
  }

  /** The headline on one line, for the list, until the diagnosis finds a better title. */
  static String title(ParsedLog log) {
    String line = Storable.line(log.headline(), TITLE_LIMIT);
    return line.isEmpty() ? "Log without an error message" : line;
  }

  static @Nullable String simpleName(@Nullable String type) {
    return type == null
        ? null
        : Storable.line(type.substring(type.lastIndexOf('.') + 1), TITLE_LIMIT);
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
