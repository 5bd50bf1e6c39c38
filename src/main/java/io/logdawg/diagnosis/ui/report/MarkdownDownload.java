package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.markdown.ReportDocuments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The report as a file, made when it is asked for. */
final class MarkdownDownload implements DownloadHandler {

  private final transient ReportDocuments documents;
  private final transient ReportId id;

  MarkdownDownload(ReportDocuments documents, ReportId id) {
    this.documents = documents;
    this.id = id;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    byte[] markdown = documents.markdown(id).getBytes(StandardCharsets.UTF_8);
    event.setFileName(getUrlPostfix());
    event.setContentType("text/markdown; charset=utf-8");
    event.setContentLength(markdown.length);
    event.getOutputStream().write(markdown);
  }

  @Override
  public String getUrlPostfix() {
    return "report-%s.md".formatted(id);
  }
}
