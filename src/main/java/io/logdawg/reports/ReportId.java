package io.logdawg.reports;

import java.util.UUID;

/** The id of a report and of the diagnosis that makes it. */
public record ReportId(UUID value) {

  @Override
  public String toString() {
    return value.toString();
  }
}
