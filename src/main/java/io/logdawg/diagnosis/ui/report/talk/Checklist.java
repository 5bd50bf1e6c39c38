package io.logdawg.diagnosis.ui.report.talk;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import io.logdawg.base.FailureException;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.checks.Check;
import io.logdawg.reports.checks.ReportChecks;
import io.logdawg.security.Caller;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.Role;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recommendations with a tick for each, and who set it. */
final class Checklist extends OrderedList implements Runnable {

  private final transient ReportId report;
  private final List<String> recommendations;
  private final transient ReportChecks checks;
  private final transient Clock clock;
  private final boolean readOnly;

  Checklist(
      Report report,
      List<String> recommendations,
      ReportChecks checks,
      CurrentCaller caller,
      Clock clock) {
    this.report = report.id();
    this.recommendations = recommendations;
    this.checks = checks;
    this.clock = clock;
    readOnly = caller.find().map(Caller::role).filter(role -> role != Role.VIEWER).isEmpty();
    addClassName("recommendations");
    show(report.checks());
  }

  /** Shows the ticks as they are now. */
  @Override
  public void run() {
    try {
      show(checks.of(report));
    } catch (FailureException gone) {
      // The page itself says that its report is gone.
      setEnabled(false);
    }
  }

  private void show(List<Check> done) {
    removeAll();
    for (int i = 0; i < recommendations.size(); i++) {
      int position = i;
      add(
          item(
              position,
              done.stream().filter(one -> one.position() == position).findFirst().orElse(null)));
    }
  }

  private ListItem item(int position, @Nullable Check done) {
    var box = new Checkbox(recommendations.get(position), done != null);
    box.setReadOnly(readOnly);
    box.addValueChangeListener(e -> set(position, e.getValue()));
    var item = new ListItem(box);
    if (done != null) {
      item.addClassName("done");
      var by = new Span(new Span(done.by() + ", "), new RelativeTime(done.at(), clock));
      by.addClassName("muted");
      item.add(by);
    }
    return item;
  }

  private void set(int position, boolean done) {
    try {
      if (done) {
        checks.tick(report, position);
      } else {
        checks.untick(report, position);
      }
    } catch (FailureException e) {
      Notices.failure(e.failure());
    }
    run();
  }
}
