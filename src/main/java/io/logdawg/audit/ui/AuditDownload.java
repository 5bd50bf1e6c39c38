package io.logdawg.audit.ui;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.logdawg.audit.AuditExport;
import io.logdawg.audit.AuditFilter;
import java.io.IOException;
import java.util.function.Supplier;

/** What the page shows as a file, written while it is read. */
final class AuditDownload implements DownloadHandler {

  private final transient AuditExport export;
  private final transient Supplier<AuditFilter> shown;

  AuditDownload(AuditExport export, Supplier<AuditFilter> shown) {
    this.export = export;
    this.shown = shown;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    event.setFileName(getUrlPostfix());
    event.setContentType("text/csv; charset=utf-8");
    export.csv(shown.get(), event.getOutputStream());
  }

  @Override
  public String getUrlPostfix() {
    return "audit-log.csv";
  }
}
