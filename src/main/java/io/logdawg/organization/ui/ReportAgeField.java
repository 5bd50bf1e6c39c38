package io.logdawg.organization.ui;

import io.logdawg.organization.retention.RetentionPreview;
import io.logdawg.organization.retention.RetentionRules;

/** After how many days a report goes, and how many would today. */
final class ReportAgeField extends BoundedField {

  private static final String NONE =
      "Empty: no report goes for its age. A report's age counts from the last time that its error"
          + " was seen.";

  ReportAgeField(RetentionPreview preview) {
    super("Delete finished reports not seen for (days)", 1, RetentionRules.MOST_DAYS);
    setId("report-days");
    setHelperText(NONE);
    addValueChangeListener(changed -> {
      var days = changed.getValue();
      setHelperText(
          days == null || !isWithin(days)
              ? NONE
              : Counts.wouldGo(preview.notSeenFor(days), "older than that"));
    });
  }
}
