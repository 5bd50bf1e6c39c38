package io.logdawg.diagnosis.ui;

import io.logdawg.reports.ReportStatus;
import io.logdawg.uikit.StatusBadge;
import io.logdawg.uikit.StatusBadge.Tone;

/** How the state of a report looks, everywhere. */
public final class ReportBadge {

  private ReportBadge() {}

  public static StatusBadge of(ReportStatus status) {
    return new StatusBadge(
        words(status),
        switch (status) {
          case PENDING -> Tone.WAITING;
          case PROCESSING -> Tone.RUNNING;
          case COMPLETE -> Tone.GOOD;
          case FAILED -> Tone.BAD;
        });
  }

  public static String words(ReportStatus status) {
    return switch (status) {
      case PENDING -> "Pending";
      case PROCESSING -> "Processing";
      case COMPLETE -> "Complete";
      case FAILED -> "Failed";
    };
  }
}
