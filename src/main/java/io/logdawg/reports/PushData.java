package io.logdawg.reports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What was found about a push, as part of {@link ReportData} and under the same rules.
 *
 * @param before absent where the branch is new
 * @param rewritten whether the old head is no ancestor of the new one
 * @param commitCount how many commits came; -1 where the old head cannot be compared with
 * @param commits the newest of them, newest first
 * @param fileCount how many files differ; -1 where the old head cannot be compared with
 * @param touched reports that point to files that differ
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PushData(
    String branch,
    @Nullable String before,
    String after,
    boolean rewritten,
    int commitCount,
    List<PushedCommit> commits,
    int fileCount,
    List<TouchedReport> touched) {

  /**
   * @param message its first line
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record PushedCommit(
      String hash, String author, Instant date, String message, @Nullable String url) {}

  /**
   * @param title as it was then
   * @param possiblyFixed whether the lines differ that it points to, and not only their file
   * @param how what differs, as a sentence
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record TouchedReport(UUID report, String title, boolean possiblyFixed, String how) {}
}
