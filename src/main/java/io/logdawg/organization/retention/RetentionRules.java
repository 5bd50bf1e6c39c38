package io.logdawg.organization.retention;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import org.jspecify.annotations.Nullable;

/**
 * How long an organization keeps things.
 *
 * @param reportDays after which a finished report goes whose error was not seen again, 1 to 3650;
 *     absent where no age ends a report
 * @param mostReports how many finished ones are kept, those seen last, 10 to 1000000; absent where
 *     there is no such number
 * @param auditDays after which audit entries go, 30 to 3650
 */
public record RetentionRules(
    @Nullable Integer reportDays, @Nullable Integer mostReports, int auditDays) {

  public static final int MOST_DAYS = 3650;
  public static final int FEWEST_AUDIT_DAYS = 30;
  public static final int FEWEST_REPORTS = 10;
  public static final int MOST_REPORTS = 1_000_000;

  /** Nothing is deleted that nobody asked to; the audit log shows a year and its anniversary. */
  public static final RetentionRules DEFAULT = new RetentionRules(null, null, 400);

  /**
   * @throws FailureException Invalid, naming the field
   */
  public RetentionRules {
    within("report_days", reportDays, 1, MOST_DAYS);
    within("most_reports", mostReports, FEWEST_REPORTS, MOST_REPORTS);
    within("audit_days", auditDays, FEWEST_AUDIT_DAYS, MOST_DAYS);
  }

  private static void within(String field, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw new FailureException(
          new Failure.Invalid(field, "must be %d to %d".formatted(least, most)));
    }
  }
}
