package io.logdawg.source.github.client;

import io.logdawg.source.http.HttpAnswer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The limit on too much at once, which GitHub may answer as a 403 that differs from a missing right
 * by its message alone.
 *
 * @see <a
 *     href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits">secondary
 *     rate limits</a>
 */
final class SecondaryLimit {

  private static final int LONGEST_BODY = 64_000;
  private static final JsonMapper JSON = JsonMapper.shared();

  private SecondaryLimit() {}

  /** Takes the answer's body. */
  static boolean isNamedIn(HttpAnswer answer) {
    try {
      byte[] body = answer.body().readNBytes(LONGEST_BODY);
      String message = JSON.readTree(body).path("message").asString("").toLowerCase(Locale.ROOT);
      return message.contains("secondary rate limit") || message.contains("abuse detection");
    } catch (JacksonException _) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
