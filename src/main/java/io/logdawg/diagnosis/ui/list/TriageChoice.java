package io.logdawg.diagnosis.ui.list;

import io.logdawg.reports.listing.ReportFilter;
import io.logdawg.reports.triage.TriageState;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decisions that the list is filtered by; a regression is an open report of its own kind. */
enum TriageChoice {
  OPEN("Open", TriageState.OPEN, false),
  REGRESSION("Regression", TriageState.OPEN, true),
  RESOLVED("Resolved", TriageState.RESOLVED, false),
  IGNORED("Ignored", TriageState.IGNORED, false);

  private final String words;
  private final TriageState state;
  private final boolean regressed;

  TriageChoice(String words, TriageState state, boolean regressed) {
    this.words = words;
    this.state = state;
    this.regressed = regressed;
  }

  String words() {
    return words;
  }

  static ListFilter apply(@Nullable TriageChoice chosen, ListFilter filter) {
    return filter.with(all ->
        all.withTriage(chosen == null ? null : chosen.state)
            .withRegressed(chosen != null && chosen.regressed));
  }

  static @Nullable TriageChoice of(ReportFilter filter) {
    return Arrays.stream(values())
        .filter(choice -> choice.state == filter.triage() && choice.regressed == filter.regressed())
        .findFirst()
        .orElse(null);
  }
}
