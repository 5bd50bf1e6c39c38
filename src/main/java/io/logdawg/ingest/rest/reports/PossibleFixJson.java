package io.logdawg.ingest.rest.reports;

import io.logdawg.reports.PossibleFix;
import io.logdawg.reports.ReportId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A commit that may have fixed what a report is about.
 *
 * @param pushReportId of the push that brought it
 * @param freshReportId of the same log diagnosed at this commit
 */
@JsonNaming(SnakeCaseStrategy.class)
record PossibleFixJson(
    String commit,
    String how,
    Instant notedAt,
    @Nullable UUID pushReportId,
    @Nullable UUID freshReportId) {

  static PossibleFixJson of(PossibleFix fix) {
    return new PossibleFixJson(
        fix.commit(), fix.how(), fix.notedAt(), value(fix.push()), value(fix.anew()));
  }

  private static @Nullable UUID value(@Nullable ReportId id) {
    return id == null ? null : id.value();
  }
}
