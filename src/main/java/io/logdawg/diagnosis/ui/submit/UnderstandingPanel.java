package io.logdawg.diagnosis.ui.submit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.diagnosis.ui.submit.TargetSearch.State;
import io.logdawg.logs.ParsedLog;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.PageSection;

/** What is understood of the log so far; said aloud politely as it changes. */
final class UnderstandingPanel extends PageSection {

  private final Div content = new Div();

  UnderstandingPanel() {
    super("What is understood");
    addClassNames("card", "understanding");
    setId("understanding");
    content.getElement().setAttribute("aria-live", "polite");
    add(content);
    clear();
  }

  void clear() {
    var hint = new Paragraph("As you type or paste, here stands what Log Dawg reads from it.");
    hint.addClassName("muted");
    show(hint);
  }

  void show(ParsedLog log, State state) {
    show(new ReadLog(log, state));
  }

  void showFailure(String sentence) {
    show(new FailureText(sentence));
  }

  private void show(com.vaadin.flow.component.Component shown) {
    content.removeAll();
    content.add(shown);
  }
}
