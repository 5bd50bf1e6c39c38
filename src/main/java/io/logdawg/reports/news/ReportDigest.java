package io.logdawg.reports.news;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report in a few lines.
 *
 * @param repositoryName owner and name
 * @param headline the line of the log that says what failed
 * @param confidence from 0 to 1; absent while there is no answer
 * @param error why there is no answer
 * @param file the first suspect
 * @param commit the first suspect
 * @param push whether it is about a push in place of a log
 */
public record ReportDigest(
    ReportId report,
    RepositoryId repository,
    String repositoryName,
    String title,
    @Nullable String errorType,
    @Nullable String headline,
    @Nullable Double confidence,
    @Nullable String error,
    @Nullable File file,
    @Nullable Commit commit,
    boolean push) {

  /**
   * @param url at the provider, where it has one
   */
  public record File(String path, @Nullable String url) {}

  /**
   * @param subject the first line of its message
   * @param url at the provider, where it has one
   */
  public record Commit(
      String hash, @Nullable String author, @Nullable String subject, @Nullable String url) {}
}
