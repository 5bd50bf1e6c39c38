package io.logdawg.organization.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.logdawg.organization.export.OrganizationExport;
import io.logdawg.uikit.PageSection;
import java.io.IOException;

/** A copy of everything to take along. */
final class ExportSection extends PageSection {

  ExportSection(OrganizationExport export) {
    super("Export");
    var link = new Anchor(new Download(export), "Download everything");
    link.addClassName("button-link");
    add(
        new Paragraph(
            "A zip of JSON files: reports with their logs, repositories, credentials, members, API"
                + " keys, deliveries and the audit log, as they are at this moment. Tokens,"
                + " passwords and keys are not in it. Large organizations take a while before the"
                + " download begins."),
        new Div(link));
  }

  private static final class Download implements DownloadHandler {

    private final transient OrganizationExport export;

    Download(OrganizationExport export) {
      this.export = export;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
      try (var file = export.make()) {
        event.setFileName(file.name());
        event.setContentType("application/zip");
        event.setContentLength(file.size());
        file.copyTo(event.getOutputStream());
      }
    }

    @Override
    public String getUrlPostfix() {
      return "organization.zip";
    }
  }
}
