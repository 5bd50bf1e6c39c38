package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.Component;
import io.logdawg.uikit.PageSection;

/** What to do, the most useful first. */
final class RecommendationsSection extends PageSection {

  RecommendationsSection(Component checklist) {
    super("What to do", checklist);
  }
}
