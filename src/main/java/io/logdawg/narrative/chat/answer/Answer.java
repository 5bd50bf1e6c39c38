package io.logdawg.narrative.chat.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a model says, word for word: none of it is believed before {@link EvidenceCheck}.
 *
 * @param confidence from 0 to 1, by its own word
 * @param summary one sentence
 * @param ranking files in the order in which they should be looked at
 * @param noCause why no cause was found, where none was
 */
public record Answer(
    @Nullable Double confidence,
    @Nullable Statement summary,
    @JsonProperty("root_cause") @Nullable List<Statement> rootCause,
    @Nullable List<Statement> analysis,
    @Nullable List<Statement> recommendations,
    @Nullable List<Ranked> ranking,
    @JsonProperty("no_cause") @Nullable String noCause) {

  /** JSON Schema of it, for the model. */
  public static final String SCHEMA =
      """
      {"type": "object", "properties": {
      "confidence": {"type": "number", "description": "0 to 1: how likely the first file of your ranking is the one to change"},
      "summary": %1$s,
      "root_cause": {"type": "array", "items": %1$s},
      "analysis": {"type": "array", "items": %1$s},
      "recommendations": {"type": "array", "items": %1$s},
      "ranking": {"type": "array", "items": {"type": "object", "properties": {
        "path": {"type": "string"}, "evidence": {"type": "array", "items": %2$s}}, "required": ["path", "evidence"]}},
      "no_cause": {"type": "string", "description": "Only where no cause was found: why"}}}\
      """
          .formatted(Statement.SCHEMA, Evidence.SCHEMA);

  /**
   * @param change code to write instead, in a recommendation
   */
  public record Statement(
      @Nullable String text, @Nullable List<Evidence> evidence, @Nullable String change) {

    private static final String SCHEMA =
        """
        {"type": "object", "properties": {"text": {"type": "string"},
         "change": {"type": "string", "description": "In a recommendation: the code to write"},
         "evidence": {"type": "array", "items": %s}}, "required": ["text", "evidence"]}\
        """
            .formatted(Evidence.SCHEMA);

    public List<Evidence> evidenceOrNone() {
      return withoutNulls(evidence);
    }
  }

  /** One file that the model would look at. */
  public record Ranked(@Nullable String path, @Nullable List<Evidence> evidence) {
    public List<Evidence> evidenceOrNone() {
      return withoutNulls(evidence);
    }
  }

  /**
   * Where it stands: lines of a file, of the log, or a commit.
   *
   * @param quote words of those lines, or of the commit as it was shown
   */
  public record Evidence(
      @Nullable String path,
      @JsonProperty("first_line") @Nullable Integer firstLine,
      @JsonProperty("last_line") @Nullable Integer lastLine,
      @Nullable String commit,
      @JsonProperty("log_line") @Nullable Integer logLine,
      @Nullable String quote) {

    private static final String SCHEMA =
        """
        {"type": "object", "description": "either path with first_line, last_line and quote; or commit with quote; or log_line with quote",
         "properties": {"path": {"type": "string"}, "first_line": {"type": "integer"}, "last_line": {"type": "integer"},
         "commit": {"type": "string"}, "log_line": {"type": "integer"},
         "quote": {"type": "string", "description": "copied exactly from there"}}, "required": ["quote"]}\
        """;
  }

  /** A cause, or why there is none. */
  public boolean saysSomething() {
    return noCause != null || !withoutNulls(rootCause).isEmpty();
  }

  static <T> List<T> withoutNulls(@Nullable List<T> list) {
    return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
  }
}
