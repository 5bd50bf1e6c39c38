package io.logdawg.reports.listing;

import io.logdawg.reports.ReportSummary;
import java.time.Instant;
import java.util.UUID;

/** A place in the list, which is the newest first: the page after it begins with what is older. */
public record ReportCursor(Instant createdAt, UUID id) {

  public static ReportCursor after(ReportSummary last) {
    return new ReportCursor(last.createdAt(), last.id().value());
  }
}
