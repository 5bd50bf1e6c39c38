package io.logdawg.source.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/**
 * The times that providers name for the next request.
 *
 * @param now the time to count from
 * @param longest so that a wrong clock on either side cannot park a diagnosis for years
 */
public record WaitingTime(Instant now, Duration longest) {

  /**
   * What {@code Retry-After} says, in seconds or as a date; a date that is past is a second ahead.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110</a>
   */
  public Optional<Instant> retryAfter(HttpAnswer answer) {
    return answer
        .number("Retry-After")
        .map(now::plusSeconds)
        .or(() -> answer.header("Retry-After").map(DateUtils::parseStandardDate))
        .map(this::bounded);
  }

  /** What a header says in seconds since 1970. */
  public Optional<Instant> reset(HttpAnswer answer, String header) {
    return answer.number(header).map(Instant::ofEpochSecond).map(this::bounded);
  }

  private Instant bounded(Instant time) {
    Instant latest = now.plus(longest);
    return time.isAfter(now) ? time.isAfter(latest) ? latest : time : now.plusSeconds(1);
  }
}
