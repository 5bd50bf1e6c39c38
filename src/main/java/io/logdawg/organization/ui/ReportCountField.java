package io.logdawg.organization.ui;

import io.logdawg.organization.retention.RetentionPreview;
import io.logdawg.organization.retention.RetentionRules;

/** How many reports are kept at most, and how many would go today. */
final class ReportCountField extends BoundedField {

  private static final String NONE =
      "Empty: there is no such number. The reports that were seen last are kept.";

  ReportCountField(RetentionPreview preview) {
    super(
        "Keep at most so many finished reports",
        RetentionRules.FEWEST_REPORTS,
        RetentionRules.MOST_REPORTS);
    setId("most-reports");
    setHelperText(NONE);
    addValueChangeListener(changed -> {
      var most = changed.getValue();
      setHelperText(
          most == null || !isWithin(most)
              ? NONE
              : Counts.wouldGo(preview.beyond(most), "beyond that number"));
    });
  }
}
