package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import io.logdawg.uikit.PageSection;
import java.util.List;

/** What to do, the most useful first. */
final class RecommendationsSection extends PageSection {

  RecommendationsSection(List<String> recommendations) {
    super("What to do");
    var list = new OrderedList();
    list.addClassName("recommendations");
    recommendations.stream().map(ListItem::new).forEach(list::add);
    add(list);
  }
}
