package io.logdawg.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.logdawg.issues.ReportIssue;
import io.logdawg.uikit.ProviderLink;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;

/** Where a report is followed up, who saw to that and when. */
final class IssueLine extends Div {

  IssueLine(ReportIssue issue, Clock clock) {
    addClassName("issue-line");
    add(
        ProviderLink.or(new Span(issue.label()), issue.url().toString()),
        new Span(", created by %s ".formatted(issue.by())),
        new RelativeTime(issue.at(), clock),
        new Span("."));
  }
}
