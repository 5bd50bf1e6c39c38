package io.logdawg.reports.verdicts;

import java.time.Instant;
import java.util.List;

/**
 * What somebody who knows says of a report.
 *
 * @param right whether the file that it suspects first is one of those that had to change
 * @param files those that had to change, as far as they were named
 * @param commits those that brought the fault, as far as they were named
 */
public record Verdict(
    boolean right, List<String> files, List<String> commits, String by, Instant at) {

  public Verdict {
    files = List.copyOf(files);
    commits = List.copyOf(commits);
  }

  /** As the database and REST spell it. */
  public String id() {
    return right ? "right" : "wrong";
  }
}
