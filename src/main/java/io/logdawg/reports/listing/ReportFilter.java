package io.logdawg.reports.listing;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.Storable;
import io.logdawg.reports.triage.TriageState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which reports to list; what is absent is not asked for.
 *
 * @param regressed true for those alone whose error came back after it had been resolved
 * @param trigger what asked for the report: {@code page}, {@code api} or {@code push}
 * @param errorType exactly as the report has it
 * @param confidence at least so much, from 0 to 1
 * @param since created then or later
 * @param text found in the title, the error type or the repository's name, whatever the case
 */
public record ReportFilter(
    @Nullable ReportStatus status,
    @Nullable TriageState triage,
    boolean regressed,
    @Nullable RepositoryId repository,
    @Nullable String trigger,
    @Nullable String errorType,
    @Nullable Double confidence,
    @Nullable Instant since,
    @Nullable String text) {

  public static final ReportFilter ALL =
      new ReportFilter(null, null, false, null, null, null, null, null, null);

  private static final int LONGEST = 200;

  /**
   * @throws FailureException Invalid about the text
   */
  public ReportFilter {
    if (text != null && text.length() > LONGEST) {
      throw new FailureException(new Failure.Invalid("q", "must be at most 200 characters"));
    }
    text = text == null || text.isBlank() ? null : Storable.text(text.strip());
    errorType = errorType == null ? null : Storable.text(errorType);
  }

  public ReportFilter withStatus(@Nullable ReportStatus wanted) {
    return new ReportFilter(
        wanted, triage, regressed, repository, trigger, errorType, confidence, since, text);
  }

  public ReportFilter withTriage(@Nullable TriageState wanted) {
    return new ReportFilter(
        status, wanted, regressed, repository, trigger, errorType, confidence, since, text);
  }

  public ReportFilter withRegressed(boolean wanted) {
    return new ReportFilter(
        status, triage, wanted, repository, trigger, errorType, confidence, since, text);
  }

  public ReportFilter withRepository(@Nullable RepositoryId wanted) {
    return new ReportFilter(
        status, triage, regressed, wanted, trigger, errorType, confidence, since, text);
  }

  public ReportFilter withTrigger(@Nullable String wanted) {
    return new ReportFilter(
        status, triage, regressed, repository, wanted, errorType, confidence, since, text);
  }

  public ReportFilter withErrorType(@Nullable String wanted) {
    return new ReportFilter(
        status, triage, regressed, repository, trigger, wanted, confidence, since, text);
  }

  public ReportFilter withConfidence(@Nullable Double wanted) {
    return new ReportFilter(
        status, triage, regressed, repository, trigger, errorType, wanted, since, text);
  }

  public ReportFilter withSince(@Nullable Instant wanted) {
    return new ReportFilter(
        status, triage, regressed, repository, trigger, errorType, confidence, wanted, text);
  }

  public ReportFilter withText(@Nullable String wanted) {
    return new ReportFilter(
        status, triage, regressed, repository, trigger, errorType, confidence, since, wanted);
  }
}
