package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.Reports;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the list as it is scrolled, in pages of what the reports give at once. */
final class ReportPages {

  private static final int LARGEST = 200;

  private ReportPages() {}

  static CallbackDataProvider<ReportSummary, Void> of(
      Reports reports, Supplier<ReportFilter> filter) {
    return DataProvider.fromCallbacks(
        query -> read(reports, filter.get(), query.getOffset(), query.getLimit()),
        _ -> Math.toIntExact(reports.count(filter.get().page(1, 0))));
  }

  private static Stream<ReportSummary> read(
      Reports reports, ReportFilter filter, int offset, int limit) {
    return IntStream.iterate(0, done -> done < limit, done -> done + LARGEST)
        .mapToObj(done -> filter.page(Math.min(LARGEST, limit - done), offset + done))
        .flatMap(page -> reports.list(page).stream());
  }
}
