package io.logdawg.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The database's enum {@code report_status}, which is also what REST says. */
public enum ReportStatus {
  PENDING,
  PROCESSING,
  COMPLETE,
  FAILED;

  /** As the database and REST spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isFinal() {
    return this == COMPLETE || this == FAILED;
  }

  public static Optional<ReportStatus> of(String id) {
    return Arrays.stream(values()).filter(status -> status.id().equals(id)).findFirst();
  }
}
