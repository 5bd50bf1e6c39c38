package io.logdawg.diagnosis.ui.list;

import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.Reports;
import io.logdawg.reports.listing.ReportCursor;
import io.logdawg.reports.listing.ReportFilter;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the list as it is scrolled. A grid asks by row number; what is asked of the reports is the
 * page after a row that has been read before, the nearest one above, so that a page far down costs
 * as little as the first.
 */
final class ReportPages {

  private final Reports reports;
  private final NavigableMap<Integer, ReportCursor> ends = new TreeMap<>();
  private final Set<ReportId> seen = new HashSet<>();
  private ReportFilter filter = ReportFilter.ALL;
  private @Nullable List<ReportSummary> first;
  private int firstLimit;

  ReportPages(Reports reports) {
    this.reports = reports;
  }

  /** Begins a list anew; the first page is read at once. */
  List<ReportSummary> restart(ReportFilter wanted, int limit) {
    filter = wanted;
    ends.clear();
    seen.clear();
    firstLimit = limit;
    var page = read(0, limit);
    first = page;
    return page;
  }

  Stream<ReportSummary> fetch(int offset, int limit) {
    var known = first;
    first = null;
    // The page that decided how the view looks is the one that the grid asks for next.
    if (known != null && offset == 0 && limit <= Math.max(known.size(), firstLimit)) {
      return known.stream().limit(limit);
    }
    return IntStream.iterate(0, done -> done < limit, done -> done + Reports.MOST)
        .mapToObj(done -> read(offset + done, Math.min(Reports.MOST, limit - done)))
        .flatMap(List::stream);
  }

  boolean hasShown(ReportId report) {
    return seen.contains(report);
  }

  private List<ReportSummary> read(int offset, int limit) {
    var end = ends.floorEntry(offset);
    var page =
        end == null
            ? reports.page(filter, null, offset, limit)
            : reports.page(filter, end.getValue(), offset - end.getKey(), limit);
    if (!page.isEmpty()) {
      ends.put(offset + page.size(), ReportCursor.after(page.getLast()));
      page.forEach(report -> seen.add(report.id()));
    }
    return page;
  }
}
