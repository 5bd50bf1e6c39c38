package io.logdawg.ingest.rest.diagnose;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.diagnosis.Submission;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * @param forceGitPull accepted for older clients and without effect: every diagnosis reads the
 *     provider as it is now
 * @param includeGitContext accepted for older clients; the context is always there
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
record DiagnoseRequest(
    @Nullable LogData logData,
    @Schema(description = "owner/name or a repository's id; may be left out where there is one")
        @Nullable String repository,
    @Schema(description = "A branch, tag or commit; left out, the default branch's head")
        @Nullable String ref,
    @Nullable Boolean forceGitPull,
    @Nullable Boolean includeGitContext) {

  /**
   * @param content the log as text, or as the JSON object that a logger made
   */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  record LogData(
      @Schema(description = "The log as text, or one JSON object of a logger", type = "string")
          @Nullable JsonNode content,
      @Nullable String source,
      @Schema(description = "When it happened, as ISO 8601") @Nullable String timestamp,
      @Nullable Map<String, Object> metadata) {}

  Submission toSubmission() {
    if (logData == null) {
      throw new FailureException(new Failure.Invalid("log_data", "is required"));
    }
    return new Submission(
        LogContent.text(logData.content()),
        logData.source(),
        SentTime.parse(logData.timestamp()),
        logData.metadata() == null ? Map.of() : logData.metadata(),
        repository,
        ref,
        "api");
  }
}
