package io.logdawg.diagnosis.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import io.logdawg.reports.ReportChanges;
import io.logdawg.reports.ReportId;
import io.logdawg.security.CurrentCaller;
import io.logdawg.tenancy.TenantId;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps pages up to date with the reports of their member's organization, without reloading. */
@org.springframework.stereotype.Component
public class LiveReports {

  private static final Logger log = LoggerFactory.getLogger(LiveReports.class);

  private final ReportChanges changes;
  private final CurrentCaller caller;

  LiveReports(ReportChanges changes, CurrentCaller caller) {
    this.changes = changes;
    this.caller = caller;
  }

  /**
   * Runs {@code reread} in the page whenever a report that interests it may have changed, for as
   * long as the view is shown. However many changes come at once, one run stands for all of them.
   * Call it before reading what is shown: a change between that and the showing counts, too.
   */
  public void follow(Component view, Predicate<ReportId> interesting, Runnable reread) {
    var organization = caller.find().orElseThrow().organization();
    long begun = changes.heard();
    view.addAttachListener(attached -> {
      var announce = announcement(attached.getUI(), reread);
      var subscription = subscribe(organization, interesting, announce);
      if (changes.heard() != begun) {
        announce.run();
      }
      attached
          .getSource()
          .addDetachListener(detached -> {
            subscription.close();
            detached.unregisterListener();
          });
    });
  }

  private static Runnable announcement(UI page, Runnable reread) {
    var waiting = new AtomicBoolean();
    return () -> {
      if (waiting.compareAndSet(false, true)) {
        inPage(
            page,
            () -> {
              waiting.set(false);
              reread.run();
            });
      }
    };
  }

  private ReportChanges.Subscription subscribe(
      TenantId organization, Predicate<ReportId> interesting, Runnable announce) {
    return changes.subscribe(
        organization,
        report -> {
          if (interesting.test(report)) {
            announce.run();
          }
        },
        announce);
  }

  private static void inPage(UI page, Runnable work) {
    try {
      var _ = page.access(work::run);
    } catch (UIDetachedException left) {
      // Between the news and its telling the member closed the page.
      log.debug("News for a page that was closed", left);
    }
  }
}
