package io.logdawg.diagnosis.ui.list;

import io.logdawg.reports.listing.ReportFilter;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the list is filtered by: as the reports understand it, and a time that moves on with the
 * clock.
 */
record ListFilter(ReportFilter reports, @Nullable Period period) {

  static final ListFilter NONE = new ListFilter(ReportFilter.ALL, null);

  ListFilter with(UnaryOperator<ReportFilter> change) {
    return new ListFilter(change.apply(reports), period);
  }

  ListFilter withPeriod(@Nullable Period wanted) {
    return new ListFilter(reports, wanted);
  }

  ReportFilter at(Instant now) {
    return period == null ? reports : reports.withSince(now.minus(period.length()));
  }
}
