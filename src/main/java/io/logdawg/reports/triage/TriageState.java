package io.logdawg.reports.triage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whether a report still wants somebody. */
public enum TriageState {
  OPEN,
  RESOLVED,
  IGNORED;

  /** As the database and REST spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<TriageState> of(String id) {
    return Arrays.stream(values()).filter(state -> state.id().equals(id)).findFirst();
  }
}
