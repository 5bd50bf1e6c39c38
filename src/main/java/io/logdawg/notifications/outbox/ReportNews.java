package io.logdawg.notifications.outbox;

import io.logdawg.notifications.Event;
import io.logdawg.notifications.content.Notice;
import io.logdawg.redaction.Kind;
import io.logdawg.redaction.Redactor;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.news.ReportCompleted;
import io.logdawg.reports.news.ReportDigest;
import io.logdawg.reports.news.ReportDigests;
import io.logdawg.reports.news.ReportFailed;
import io.logdawg.reports.news.ReportRegressed;
import io.logdawg.web.PublicUrl;
import java.net.URI;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells of reports, in the transactions that change them. A report of a push is told of by the
 * forge already, and a diagnosis that somebody cancelled by that person. Secrets and people's
 * addresses stay here.
 */
@Component
class ReportNews {

  /** Who reads a channel is not known here. */
  private static final Set<Kind> PERSONAL = Set.of(Kind.EMAIL, Kind.IP);

  private final Outbox outbox;
  private final ReportDigests digests;
  private final PublicUrl address;
  private final Redactor redactor;

  ReportNews(Outbox outbox, ReportDigests digests, PublicUrl address, Redactor redactor) {
    this.outbox = outbox;
    this.digests = digests;
    this.address = address;
    this.redactor = redactor;
  }

  @EventListener
  void on(ReportCompleted completed) {
    tell(Event.REPORT_COMPLETED, completed.report(), completed.report().toString());
  }

  @EventListener
  void on(ReportFailed failed) {
    tell(Event.REPORT_FAILED, failed.report(), failed.report().toString());
  }

  /** It may come back more than once. */
  @EventListener
  void on(ReportRegressed regressed) {
    tell(
        Event.REPORT_REGRESSED,
        regressed.report(),
        regressed.report() + "/" + regressed.at().toEpochMilli());
  }

  private void tell(Event event, ReportId report, String subject) {
    if (outbox.isWanted(event)) {
      digests
          .find(report)
          .filter(digest -> !digest.push())
          .ifPresent(digest -> outbox.put(delivery(event, subject, digest)));
    }
  }

  private NewDelivery delivery(Event event, String subject, ReportDigest digest) {
    Double confidence = digest.confidence();
    var redaction = redactor.begin(PERSONAL);
    String headline = digest.headline();
    return new NewDelivery(
        event,
        subject,
        digest.report(),
        digest.repository(),
        confidence == null ? null : (int) Math.floor(confidence * 100),
        new Notice.AboutReport(
            digest.report().value(),
            digest.repositoryName(),
            redaction.hide(digest.title()),
            digest.errorType(),
            headline == null ? null : redaction.hide(headline),
            confidence,
            digest.error(),
            digest.file(),
            digest.commit(),
            address.of("/reports/" + digest.report()).map(URI::toString).orElse(null)));
  }
}
