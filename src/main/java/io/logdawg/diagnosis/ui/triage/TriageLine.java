package io.logdawg.diagnosis.ui.triage;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.logdawg.reports.triage.Triage;
import io.logdawg.reports.triage.Triage.Limit;
import io.logdawg.reports.triage.Triage.Resolved;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Who decided what about a report and when, and whether its error came back since. */
public final class TriageLine extends Div {

  private final transient Clock clock;

  private TriageLine(Triage triage, Clock clock) {
    this.clock = clock;
    addClassName("triage-line");
    TriageBadge.of(triage).ifPresent(this::add);
    switch (triage) {
      case Triage.Open open -> {
        if (open.regression() instanceof Triage.Regression back) {
          add(new Span("It came back "), time(back.at()), new Span(", though "));
          resolved(back.after().by() + " resolved it ", back.after());
        }
      }
      case Resolved resolved -> resolved("By %s ".formatted(resolved.by()), resolved);
      case Triage.Ignored ignored -> {
        add(new Span("By %s since ".formatted(ignored.by())), time(ignored.at()));
        add(
            new Span(
                switch (ignored.limit()) {
                  case Limit.Until until -> ", until " + RelativeTime.exact(until.time()) + ".";
                  case Limit.Seen seen ->
                      ", until it has been seen %,d times.".formatted(seen.occurrences());
                }));
      }
    }
  }

  /** Empty for a report about which nothing has been decided. */
  public static Optional<TriageLine> of(Triage triage, Clock clock) {
    return triage instanceof Triage.Open open && !open.isRegression()
        ? Optional.empty()
        : Optional.of(new TriageLine(triage, clock));
  }

  private void resolved(String words, Resolved resolved) {
    add(new Span(words), time(resolved.at()));
    if (resolved.commit() instanceof String commit) {
      var code = new Code(commit.substring(0, Math.min(8, commit.length())));
      code.setTitle(commit);
      add(new Span(" with "), code);
    }
    add(new Span("."));
  }

  private RelativeTime time(Instant time) {
    return new RelativeTime(time, clock);
  }
}
