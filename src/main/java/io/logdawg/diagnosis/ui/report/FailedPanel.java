package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.logdawg.reports.Report;
import io.logdawg.uikit.FailureText;

/** Why a diagnosis failed, what to do, and the way to try again. */
final class FailedPanel extends Div {

  FailedPanel(Report report, ReportActions actions) {
    addClassName("failed");
    var error = report.summary().error();
    add(new FailureText(error == null ? "The diagnosis failed without saying why." : error));
    if (report.data() != null) {
      var rest = new Paragraph("What was found until then is kept below.");
      rest.addClassName("muted");
      add(rest);
    }
    if (actions.mayChange() && report.push() == null) {
      var again = new Button("Run again", _ -> actions.askAgain(report));
      again.addThemeVariants(ButtonVariant.PRIMARY);
      add(again);
    }
  }
}
