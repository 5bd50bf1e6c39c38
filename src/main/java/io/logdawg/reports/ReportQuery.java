package io.logdawg.reports;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.RepositoryId;
import org.jspecify.annotations.Nullable;

/**
 * Which reports to list, newest first.
 *
 * @param text found in the title, the error type or the repository's name, whatever the case
 * @param limit from 1 to 200
 */
public record ReportQuery(
    @Nullable ReportStatus status,
    @Nullable RepositoryId repository,
    @Nullable String text,
    int limit,
    int offset) {

  public ReportQuery {
    if (limit < 1 || limit > 200) {
      throw new FailureException(new Failure.Invalid("limit", "must be from 1 to 200"));
    }
    if (offset < 0) {
      throw new FailureException(new Failure.Invalid("offset", "must not be negative"));
    }
    if (text != null && text.length() > 200) {
      throw new FailureException(new Failure.Invalid("q", "must be at most 200 characters"));
    }
    text = text == null ? null : Storable.text(text);
  }

  public static ReportQuery newest(int limit) {
    return new ReportQuery(null, null, null, limit, 0);
  }
}
