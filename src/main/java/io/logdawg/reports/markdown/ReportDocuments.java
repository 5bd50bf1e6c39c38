package io.logdawg.reports.markdown;

import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.security.ForViewers;
import org.springframework.stereotype.Service;

/** Reports as documents to keep or to send on. */
@Service
public class ReportDocuments {

  private final Reports reports;

  ReportDocuments(Reports reports) {
    this.reports = reports;
  }

  /**
   * As CommonMark.
   *
   * @throws io.logdawg.base.FailureException NotFound
   */
  @ForViewers
  public String markdown(ReportId id) {
    return Markdown.of(reports.get(id));
  }
}
