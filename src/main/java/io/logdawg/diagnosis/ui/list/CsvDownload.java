package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.logdawg.reports.export.ReportCsv;
import io.logdawg.reports.listing.ReportFilter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;

/** The list as it is filtered when the file is asked for. */
final class CsvDownload implements DownloadHandler {

  private final transient ReportCsv csv;
  private final transient Supplier<ReportFilter> filter;
  private final transient Clock clock;

  CsvDownload(ReportCsv csv, Supplier<ReportFilter> filter, Clock clock) {
    this.csv = csv;
    this.filter = filter;
    this.clock = clock;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName(getUrlPostfix());
    event.setContentType("text/csv; charset=utf-8");
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8))) {
      csv.write(filter.get(), out);
    }
  }

  @Override
  public String getUrlPostfix() {
    return "reports-%s.csv".formatted(LocalDate.now(clock));
  }
}
