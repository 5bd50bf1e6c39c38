package io.logdawg.reports.pushes;

import io.logdawg.reports.ReportId;
import java.util.List;

/**
 * A complete report of an error, the newest of its fingerprint, and the files it suspects most.
 *
 * @param commit where its lines were read
 */
public record OpenReport(ReportId id, String title, String commit, List<SuspectLines> suspects) {

  public OpenReport {
    suspects = List.copyOf(suspects);
  }

  /**
   * Lines that a report points to, counted from 1, both included.
   *
   * @param first 0 where it points to the whole file
   */
  public record SuspectLines(String path, int first, int last) {}
}
