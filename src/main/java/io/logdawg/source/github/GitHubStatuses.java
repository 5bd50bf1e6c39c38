package io.logdawg.source.github;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.RepositoryEmpty;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.Provider;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What GitHub's statuses mean.
 *
 * @see <a
 *     href="https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api">rate
 *     limits: 403 or 429, with retry-after or x-ratelimit-remaining 0</a>
 */
record GitHubStatuses(String repository, Clock clock) implements Provider {

  static final String LABEL = "GitHub";

  /** GitHub's advice where a secondary limit names no time. */
  private static final Duration WITHOUT_A_TIME = Duration.ofMinutes(1);

  private static final Duration LONGEST = Duration.ofHours(24);

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public Optional<Failure> failureOf(HttpAnswer answer) {
    return switch (answer.status()) {
      case 200 ->
          answer.isJson() || isRaw(answer) ? Optional.empty() : Optional.of(unexpected("JSON"));
      case 401 -> Optional.of(new BadCredential(LABEL));
      case 403 -> Optional.of(forbidden(answer));
      case 429 -> Optional.of(new RateLimited(LABEL, limitEnd(answer)));
      // 422 is how a commit id that is none is answered.
      case 404, 422, 451 -> Optional.of(new RepositoryMissing(repository));
      case 409 -> Optional.of(new RepositoryEmpty(repository));
      default -> Optional.of(unexpected("a status that its interface documents"));
    };
  }

  private Failure forbidden(HttpAnswer answer) {
    boolean limited =
        answer.header("retry-after").isPresent()
            || answer.header("x-ratelimit-remaining").filter("0"::equals).isPresent();
    if (limited) {
      return new RateLimited(LABEL, limitEnd(answer));
    }
    if (answer.header("x-github-sso").isPresent()) {
      return new MissingPermission(LABEL, "single sign-on authorization of the token");
    }
    return answer.isJson() ? new MissingPermission(LABEL, "Contents: read") : unexpected("JSON");
  }

  /** Bounded, so that a wrong clock on either side cannot park a diagnosis for years. */
  Instant limitEnd(HttpAnswer answer) {
    Instant now = clock.instant();
    Instant named =
        seconds(answer, "retry-after")
            .map(now::plusSeconds)
            .or(() -> seconds(answer, "x-ratelimit-reset").map(Instant::ofEpochSecond))
            .orElse(now.plus(WITHOUT_A_TIME));
    Instant latest = now.plus(LONGEST);
    return named.isBefore(now) ? now.plusSeconds(1) : named.isAfter(latest) ? latest : named;
  }

  static Optional<Long> seconds(HttpAnswer answer, String header) {
    return answer
        .header(header)
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= 10)
        .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(Long::valueOf);
  }

  private static boolean isRaw(HttpAnswer answer) {
    return answer
        .header("Content-Type")
        .filter(type -> type.contains("vnd.github.raw"))
        .isPresent();
  }

  private static Failure unexpected(String expected) {
    return new UnexpectedAnswer(LABEL, expected);
  }
}
