package io.logdawg.ingest.rest.diagnose;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A time as clients send it: RFC 3339, or what Python's {@code isoformat()} and {@code str()} make
 * of a time, which may leave the zone out. Such a time is taken as UTC.
 */
final class SentTime {

  private static final DateTimeFormatter FORMAT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("uuuu-MM-dd")
          .appendPattern("['T'][' ']")
          .appendPattern("HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .appendPattern("[XXXXX][XX][X]")
          .parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);

  private SentTime() {}

  /**
   * @throws FailureException Invalid, naming {@code log_data.timestamp}
   */
  static @Nullable Instant parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return OffsetDateTime.parse(text.strip(), FORMAT).toInstant();
    } catch (DateTimeException unreadable) {
      throw new FailureException(
          new Failure.Invalid(
              "log_data.timestamp", "must be a time as ISO 8601, 2026-01-31T23:59:59Z"),
          unreadable);
    }
  }
}
