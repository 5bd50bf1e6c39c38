package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import io.logdawg.base.FailureException;
import io.logdawg.models.RecordedCall;
import io.logdawg.models.RecordedCall.Words;
import io.logdawg.models.RecordedCalls;
import io.logdawg.reports.ReportId;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageSection;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Each call of a language model for a report: read when it is opened, since few ever are. */
final class ModelCallsSection extends PageSection {

  private final transient ReportId report;
  private final transient RecordedCalls calls;

  ModelCallsSection(ReportId report, RecordedCalls calls) {
    super("What was sent to the language model");
    this.report = report;
    this.calls = calls;
    add(
        new Paragraph(
            "Only administrators see this: each call as it left, with what was hidden already"
                + " replaced, and what came back."),
        opening("Show the calls", this::list));
  }

  private Details opening(String summary, Consumer<Div> filling) {
    var content = new Div();
    var details = new Details(summary, content);
    details.addOpenedChangeListener(event -> {
      if (event.isOpened() && content.getChildren().findAny().isEmpty()) {
        try {
          filling.accept(content);
        } catch (FailureException e) {
          details.setOpened(false);
          Notices.failure(e.failure());
        }
      }
    });
    return details;
  }

  private void list(Div content) {
    List<RecordedCall> all = calls.of(report);
    if (all.isEmpty()) {
      content.add(new Paragraph("None was made for this report."));
    }
    for (int i = 0; i < all.size(); i++) {
      RecordedCall call = all.get(i);
      content.add(opening(title(i + 1, call), words -> show(words, call)));
    }
  }

  private void show(Div content, RecordedCall call) {
    Words words = calls.words(call.id());
    content.add(new H4("Sent"), text(words.sent(), "What was sent"));
    if (!words.received().isEmpty()) {
      content.add(new H4("Came back"), text(words.received(), "What came back"));
    }
  }

  private static Component text(String text, String label) {
    var block = new Pre(text);
    block.addClassName("exchange");
    block.getElement().setAttribute("tabindex", "0");
    block.getElement().setAttribute("role", "region");
    block.getElement().setAttribute("aria-label", label);
    return block;
  }

  private static String title(int number, RecordedCall call) {
    var title =
        new StringBuilder(
            "Call %d, %s: %s".formatted(number, call.model(), call.outcome().words()));
    if (call.inputTokens() + call.outputTokens() > 0) {
      title.append(
          String.format(
              Locale.ENGLISH,
              ", %,d tokens sent and %,d received",
              call.inputTokens(),
              call.outputTokens()));
    }
    if (call.took() instanceof Duration took) {
      title.append(String.format(Locale.ENGLISH, ", %.1f s", took.toMillis() / 1000.0));
    }
    if (call.cost().compareTo(BigDecimal.ZERO) > 0) {
      title.append(", cost ").append(call.cost().stripTrailingZeros().toPlainString());
    }
    return title.toString();
  }
}
