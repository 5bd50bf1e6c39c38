package io.logdawg.notifications.content;

import io.logdawg.reports.news.ReportDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What is told, as it is kept until it is delivered and as a webhook's {@code data} has it. Fields
 * may be added, never renamed or removed: receivers rely on them.
 */
public sealed interface Notice {

  /** The page that has more; absent where this installation's address is not configured. */
  @Nullable String url();

  /**
   * @param repository owner and name
   * @param headline the line of the log that says what failed
   * @param confidence from 0 to 1
   * @param error why there is no answer
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record AboutReport(
      UUID reportId,
      String repository,
      String title,
      @Nullable String errorType,
      @Nullable String headline,
      @Nullable Double confidence,
      @Nullable String error,
      ReportDigest.@Nullable File file,
      ReportDigest.@Nullable Commit commit,
      @Nullable String url)
      implements Notice {}

  /**
   * @param problem what somebody should know or do, in a sentence
   */
  @JsonNaming(SnakeCaseStrategy.class)
  record AboutCredential(
      UUID credentialId,
      String name,
      String provider,
      String problem,
      @Nullable Instant expiresAt,
      @Nullable String url)
      implements Notice {}

  /** Nothing happened: somebody tries whether it gets through. */
  @JsonNaming(SnakeCaseStrategy.class)
  record Trial(String message, @Nullable String url) implements Notice {}
}
