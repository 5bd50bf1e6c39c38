package io.logdawg.diagnosis.ui.report.verdict;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.verdicts.Verdict;
import io.logdawg.reports.verdicts.Verdicts;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Asks whether the answer is right, or tells what somebody said of it. */
public final class VerdictBar extends Div {

  private final transient Verdicts verdicts;
  private final transient Report report;
  private final transient Runnable changed;

  private VerdictBar(
      Report report, Verdicts verdicts, boolean mayJudge, Runnable changed, Clock clock) {
    this.verdicts = verdicts;
    this.report = report;
    this.changed = changed;
    addClassNames("verdict");
    getElement().setAttribute("role", "group").setAttribute("aria-label", "Verdict");
    if (report.verdict() instanceof Verdict verdict) {
      told(verdict, clock);
      if (mayJudge) {
        var change = new Button("Change", _ -> askWrong());
        var withdraw = new Button("Take back", _ -> withdraw());
        change.addThemeVariants(ButtonVariant.TERTIARY);
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        add(change, withdraw);
      }
    } else {
      var right = new Button("Right", VaadinIcon.THUMBS_UP_O.create(), _ -> right());
      right.addClassName("verdict-right");
      var wrong = new Button("Wrong", VaadinIcon.THUMBS_DOWN_O.create(), _ -> askWrong());
      wrong.addClassName("verdict-wrong");
      add(new Span("Is the first file the one to change?"), right, wrong);
    }
  }

  /** Empty where there is nothing to judge, and nothing that was said. */
  public static Optional<VerdictBar> of(
      Report report, Verdicts verdicts, boolean mayJudge, Runnable changed, Clock clock) {
    boolean judged = report.verdict() != null;
    boolean judgeable = report.status() == ReportStatus.COMPLETE && report.push() == null;
    return judged || judgeable && mayJudge
        ? Optional.of(new VerdictBar(report, verdicts, mayJudge, changed, clock))
        : Optional.empty();
  }

  private void told(Verdict verdict, Clock clock) {
    var mark = verdict.right() ? VaadinIcon.THUMBS_UP : VaadinIcon.THUMBS_DOWN;
    var icon = mark.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    icon.addClassName(verdict.right() ? "verdict-good" : "verdict-bad");
    var text = new Div(icon, new Span(verdict.by() + " said "));
    text.add(new RelativeTime(verdict.at(), clock));
    text.add(new Span(verdict.right() ? ": this is right" : ": this is wrong"));
    if (!verdict.right() && !verdict.files().isEmpty()) {
      text.add(new Span(", it was "), new Code(String.join(", ", verdict.files())));
    }
    if (!verdict.commits().isEmpty()) {
      var commits = verdict.commits().stream().map(VerdictBar::abbreviated).toList();
      text.add(new Span(", brought by "), new Code(String.join(", ", commits)));
    }
    text.addClassName("verdict-words");
    add(text);
  }

  private void right() {
    verdicts.give(report.id(), true, List.of(), List.of());
    Notices.success("Thank you. It counts in the accuracy.");
    changed.run();
  }

  private void askWrong() {
    if (report.data() instanceof ReportData found) {
      new VerdictDialog(
              found,
              report.verdict(),
              (right, files, commits) -> {
                verdicts.give(report.id(), right, files, commits);
                Notices.success("Thank you. It counts in the accuracy.");
                changed.run();
              })
          .open();
    }
  }

  private void withdraw() {
    verdicts.withdraw(report.id());
    changed.run();
  }

  private static String abbreviated(String commit) {
    return commit.substring(0, Math.min(8, commit.length()));
  }
}
