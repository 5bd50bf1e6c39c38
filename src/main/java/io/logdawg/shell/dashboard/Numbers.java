package io.logdawg.shell.dashboard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.logdawg.diagnosis.ui.list.ReportsNavigation;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.figures.Figures;
import io.logdawg.reports.figures.Figures.Pace;
import io.logdawg.reports.figures.ReportFigures;
import io.logdawg.reports.verdicts.VerdictCounts;
import io.logdawg.uikit.RelativeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How many of what, how fast and how right; a number that is a list leads there. */
final class Numbers extends Div {

  Numbers(Figures figures, Clock clock) {
    addClassName("numbers");
    add(
        tile(
            Long.toString(figures.failed()), ReportsNavigation.link("Failed", ReportStatus.FAILED)),
        queue(figures, clock),
        pace(figures.pace()),
        verdicts(figures.verdicts()));
  }

  private static Div queue(Figures figures, Clock clock) {
    var tile =
        tile(
            Long.toString(figures.waiting() + figures.processing()),
            ReportsNavigation.link("Under way", ReportStatus.PROCESSING));
    if (figures.waitingSince() instanceof Instant since) {
      tile.add(
          muted(
              new Span("%d of them waiting, the oldest since ".formatted(figures.waiting())),
              new RelativeTime(since, clock)));
    }
    return tile;
  }

  private static Div pace(@Nullable Pace pace) {
    var label = new Span("Time to a report");
    return pace == null
        ? explained("–", label, "None was completed in %d days".formatted(ReportFigures.PACE_DAYS))
        : explained(
            words(pace.median()),
            label,
            "95 of 100 within %s, in the last %d days"
                .formatted(words(pace.ninetyFifth()), ReportFigures.PACE_DAYS));
  }

  private static String words(Duration time) {
    return time.toMinutes() >= 10
        ? "%d min".formatted(time.toMinutes())
        : String.format(Locale.ENGLISH, "%.1f s", time.toMillis() / 1_000.0);
  }

  private static Div verdicts(VerdictCounts verdicts) {
    var label = new Span("First file was right");
    return verdicts.total() == 0
        ? explained("–", label, "Nobody has judged a report yet")
        : explained(
            "%d %%".formatted(Math.round(100.0 * verdicts.right() / verdicts.total())),
            label,
            "by %s of %d days"
                .formatted(
                    verdicts.total() == 1 ? "1 verdict" : verdicts.total() + " verdicts",
                    ReportFigures.VERDICT_DAYS));
  }

  private static Div explained(String value, Component label, String explanation) {
    var tile = tile(value, label);
    tile.add(muted(new Span(explanation)));
    return tile;
  }

  private static Span muted(Component... words) {
    var muted = new Span(words);
    muted.addClassName("muted");
    return muted;
  }

  private static Div tile(String value, Component label) {
    var number = new Span(value);
    number.addClassName("number");
    var tile = new Div(number, label);
    tile.addClassNames("card", "tile");
    return tile;
  }
}
