package io.logdawg.logs.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times as loggers write them. Only a time with a zone or an offset becomes an instant; one without
 * is recognised, so that it can be taken off a line, but never guessed.
 */
public final class Timestamps {

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private Timestamps() {}

  /**
   * @param end where the time ends in the text
   * @param instant absent if the text gives no zone, no date or no year
   */
  public record Found(int end, @Nullable Instant instant) {}

  /** A whole text as a time with a zone. */
  public static Optional<Instant> parse(String text) {
    String stripped = text.strip();
    return at(stripped, 0).filter(found -> found.end == stripped.length()).map(Found::instant);
  }

  /** A number since 1970 in seconds, milli-, micro- or nanoseconds, as its size tells. */
  public static Optional<Instant> ofEpoch(double number) {
    if (!(number >= 1e8 && number < 1e19)) {
      return Optional.empty();
    }
    double seconds =
        number < 1e11
            ? number
            : number < 1e14 ? number / 1e3 : number < 1e17 ? number / 1e6 : number / 1e9;
    return Optional.of(Instant.ofEpochMilli(Math.round(seconds * 1000)));
  }

  /** The time that begins at {@code from}, if one does. */
  public static Optional<Found> at(String text, int from) {
    if (from >= text.length()) {
      return Optional.empty();
    }
    char first = text.charAt(from);
    if (Scan.isDigit(first)) {
      Optional<Found> iso = iso(text, from);
      return iso.isPresent() ? iso : dayFirst(text, from).or(() -> clockOnly(text, from));
    }
    return month(text, from, 3) > 0 ? syslog(text, from) : Optional.empty();
  }

  /** {@code 2026-11-23T02:13:38.123+01:00}, also with a blank, slashes, a comma, no zone. */
  private static Optional<Found> iso(String text, int from) {
    int year = Scan.number(text, from, from + 4);
    if (year < 1970 || text.length() < from + 19 || !isDateMark(text.charAt(from + 4))) {
      return Optional.empty();
    }
    int month = Scan.number(text, from + 5, from + 7);
    int day = Scan.number(text, from + 8, from + 10);
    char between = text.charAt(from + 10);
    boolean date = text.charAt(from + 7) == text.charAt(from + 4);
    if (!date || (between != 'T' && between != ' ' && between != 't' && between != '_')) {
      return Optional.empty();
    }
    return clock(text, from + 11).flatMap(clock -> zoned(text, year, month, day, clock));
  }

  /** {@code 23/Nov/2026:02:13:38 +0000} of access logs, {@code 23-Nov-2026 02:13:38} of Tomcat. */
  private static Optional<Found> dayFirst(String text, int from) {
    int mark = Scan.digits(text, from);
    if (mark - from > 2 || text.length() < mark + 14 || !isDateMark(text.charAt(mark))) {
      return Optional.empty();
    }
    int month = month(text, mark + 1, 3);
    int year = Scan.number(text, mark + 5, mark + 9);
    if (month < 0 || year < 1970) {
      return Optional.empty();
    }
    int day = Scan.number(text, from, mark);
    return clock(text, mark + 10).flatMap(clock -> zoned(text, year, month, day, clock));
  }

  private static Optional<Found> clockOnly(String text, int from) {
    return clock(text, from).map(clock -> new Found(clock.end, null));
  }

  /** {@code Nov 23 02:13:38}: RFC 3164 gives neither year nor zone. */
  private static Optional<Found> syslog(String text, int from) {
    int day = Scan.blanks(text, from + 3);
    int dayEnd = Scan.digits(text, day);
    if (day == from + 3 || dayEnd == day || dayEnd - day > 2) {
      return Optional.empty();
    }
    return clock(text, Scan.blanks(text, dayEnd)).map(clock -> new Found(clock.end, null));
  }

  private record Clock(int hour, int minute, int second, int nanos, int end) {}

  private static Optional<Clock> clock(String text, int from) {
    if (text.length() < from + 8 || text.charAt(from + 2) != ':' || text.charAt(from + 5) != ':') {
      return Optional.empty();
    }
    int hour = Scan.number(text, from, from + 2);
    int minute = Scan.number(text, from + 3, from + 5);
    int second = Scan.number(text, from + 6, from + 8);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
      return Optional.empty();
    }
    int end = from + 8;
    int nanos = 0;
    if (end + 1 < text.length()
        && ".,:".indexOf(text.charAt(end)) >= 0
        && Scan.isDigit(text.charAt(end + 1))) {
      int fraction = end + 1;
      end = Scan.digits(text, fraction);
      String digits = text.substring(fraction, Math.min(end, fraction + 9));
      nanos = Integer.parseInt(digits + "0".repeat(9 - digits.length()));
    }
    return Optional.of(new Clock(hour, minute, Math.min(second, 59), nanos, end));
  }

  private static Optional<Found> zoned(String text, int year, int month, int day, Clock clock) {
    try {
      var local =
          LocalDateTime.of(year, month, day, clock.hour, clock.minute, clock.second, clock.nanos);
      int at = clock.end;
      int zone = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
      if (text.startsWith("UTC", zone) || text.startsWith("GMT", zone)) {
        return Optional.of(new Found(zone + 3, local.toInstant(ZoneOffset.UTC)));
      }
      if (at < text.length() && (text.charAt(at) == 'Z' || text.charAt(at) == 'z')) {
        return Optional.of(new Found(at + 1, local.toInstant(ZoneOffset.UTC)));
      }
      return Optional.of(offset(text, zone, local).orElse(new Found(at, null)));
    } catch (DateTimeException _) {
      // The 31st of February: digits that look like a time are no time.
      return Optional.empty();
    }
  }

  private static Optional<Found> offset(String text, int at, LocalDateTime local) {
    if (at >= text.length() || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
      return Optional.empty();
    }
    int hours = Scan.number(text, at + 1, Math.min(at + 3, text.length()));
    int minuteStart = text.startsWith(":", at + 3) ? at + 4 : at + 3;
    int minutes =
        minuteStart + 2 <= text.length() ? Scan.number(text, minuteStart, minuteStart + 2) : -1;
    boolean onlyHours = minutes < 0 && minuteStart == at + 3;
    if (hours < 0 || hours > 18 || text.length() < at + 3 || (minutes < 0 && !onlyHours)) {
      return Optional.empty();
    }
    int sign = text.charAt(at) == '-' ? -1 : 1;
    int total = sign * (hours * 60 + Math.max(minutes, 0)) * 60;
    int end = onlyHours ? at + 3 : minuteStart + 2;
    return Optional.of(new Found(end, local.toInstant(ZoneOffset.ofTotalSeconds(total))));
  }

  private static int month(String text, int from, int length) {
    if (text.length() < from + length) {
      return -1;
    }
    int at = MONTHS.indexOf(text.substring(from, from + length));
    return at < 0 || at % 3 != 0 ? -1 : at / 3 + 1;
  }

  private static boolean isDateMark(char c) {
    return c == '-' || c == '/' || c == '.';
  }
}
