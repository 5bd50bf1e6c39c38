package io.logdawg.diagnosis.ui.triage;

import io.logdawg.reports.triage.Triage;
import io.logdawg.uikit.StatusBadge;
import io.logdawg.uikit.StatusBadge.Tone;
import java.util.Optional;

/** What has been decided, in a word; an open report that never was resolved has none. */
public final class TriageBadge {

  private TriageBadge() {}

  public static Optional<StatusBadge> of(Triage triage) {
    return switch (triage) {
      case Triage.Open open when open.isRegression() ->
          Optional.of(new StatusBadge("Regression", Tone.BAD));
      case Triage.Open _ -> Optional.empty();
      case Triage.Resolved _ -> Optional.of(new StatusBadge("Resolved", Tone.GOOD));
      case Triage.Ignored _ -> Optional.of(new StatusBadge("Ignored", Tone.WAITING));
    };
  }
}
