package io.logdawg.reports.figures;

import io.logdawg.reports.ReportId;
import io.logdawg.reports.verdicts.VerdictCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an organization's reports go.
 *
 * @param any whether there is a report at all
 * @param failed all that are, however old
 * @param waiting reports whose diagnosis has not begun
 * @param waitingSince when the oldest of them came in
 * @param days the last {@value ReportFigures#DAYS}, the oldest first, each there
 * @param errors the most frequent types of those days
 * @param rising open reports whose error comes in more often than the day before
 * @param pace of the last {@value ReportFigures#PACE_DAYS} days; absent where none was completed
 * @param verdicts of the last {@value ReportFigures#VERDICT_DAYS} days
 */
public record Figures(
    boolean any,
    long failed,
    long waiting,
    long processing,
    @Nullable Instant waitingSince,
    List<Day> days,
    List<FrequentError> errors,
    List<RisingError> rising,
    @Nullable Pace pace,
    VerdictCounts verdicts) {

  public Figures {
    days = List.copyOf(days);
    errors = List.copyOf(errors);
    rising = List.copyOf(rising);
  }

  /** Reports that came in on a day of the viewer's, by what has become of them. */
  public record Day(LocalDate day, long complete, long failed, long open) {

    public long total() {
      return complete + failed + open;
    }
  }

  /**
   * @param times that it came in, repeats of a known report included
   */
  public record FrequentError(String type, long times) {}

  /** How often the error of a report came in, within a day and the day before. */
  public record RisingError(ReportId report, String title, long lastDay, long dayBefore) {}

  /** From coming in to the answer: half of the reports took less, and nearly all. */
  public record Pace(Duration median, Duration ninetyFifth) {}
}
