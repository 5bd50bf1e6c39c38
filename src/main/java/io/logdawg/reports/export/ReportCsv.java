package io.logdawg.reports.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.Reports;
import io.logdawg.reports.listing.ReportCursor;
import io.logdawg.reports.listing.ReportFilter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list of reports as CSV (RFC 4180), written page by page as it is read. */
@Component
public class ReportCsv {

  private static final List<String> HEAD =
      List.of(
          "id",
          "status",
          "triage",
          "regression",
          "title",
          "error_type",
          "repository",
          "commit",
          "confidence",
          "trigger",
          "occurrences",
          "created_at",
          "last_seen_at");

  private final Reports reports;

  ReportCsv(Reports reports) {
    this.reports = reports;
  }

  /** The whole list, the newest first, for whoever may read it. */
  public void write(ReportFilter filter, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(HEAD);
    ReportCursor last = null;
    List<ReportSummary> page = reports.page(filter, last, 0, Reports.MOST);
    while (!page.isEmpty()) {
      page.forEach(report -> csv.writeRecord(fields(report)));
      last = ReportCursor.after(page.getLast());
      page = reports.page(filter, last, 0, Reports.MOST);
    }
    csv.flush();
  }

  private static List<String> fields(ReportSummary report) {
    return List.of(
        report.id().toString(),
        report.status().id(),
        report.triage().state().id(),
        Boolean.toString(report.triage().isRegression()),
        harmless(report.title()),
        harmless(report.errorType()),
        harmless(report.repository()),
        text(report.commit()),
        text(report.confidence()),
        report.trigger(),
        Integer.toString(report.occurrences()),
        report.createdAt().toString(),
        report.lastSeenAt().toString());
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  /**
   * Text of others must not begin as a formula does in a spreadsheet (OWASP, CSV injection): a
   * quote before it makes it text there.
   */
  static String harmless(@Nullable String text) {
    return text == null || text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0
        ? text(text)
        : "'" + text;
  }
}
