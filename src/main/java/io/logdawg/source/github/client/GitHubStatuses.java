package io.logdawg.source.github.client;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.RepositoryEmpty;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.Provider;
import io.logdawg.source.http.WaitingTime;
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
public record GitHubStatuses(String repository, Clock clock) implements Provider {

  public static final String LABEL = "GitHub";

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
    if (answer.header("retry-after").isPresent() || isSpent(answer)) {
      return new RateLimited(LABEL, limitEnd(answer));
    }
    if (answer.header("x-github-sso").isPresent()) {
      return new MissingPermission(LABEL, "single sign-on authorization of the token");
    }
    if (!answer.isJson()) {
      return unexpected("JSON");
    }
    return SecondaryLimit.isNamedIn(answer)
        ? new RateLimited(LABEL, clock.instant().plus(WITHOUT_A_TIME))
        : new MissingPermission(LABEL, "Contents: read");
  }

  /**
   * The reset is that of the primary limit: where requests of that are left, it was a secondary
   * one, which ends a minute later at the earliest.
   */
  Instant limitEnd(HttpAnswer answer) {
    WaitingTime waiting = waiting();
    boolean left = answer.number("x-ratelimit-remaining").filter(count -> count > 0).isPresent();
    return waiting
        .retryAfter(answer)
        .or(() -> left ? Optional.empty() : waiting.reset(answer, "x-ratelimit-reset"))
        .orElse(clock.instant().plus(WITHOUT_A_TIME));
  }

  /** The search has a limit of its own, by the minute. */
  @Override
  public Optional<Instant> spentUntil(HttpAnswer answer) {
    return isSpent(answer)
            && answer.header("x-ratelimit-resource").filter("search"::equals).isEmpty()
        ? waiting().reset(answer, "x-ratelimit-reset")
        : Optional.empty();
  }

  private static boolean isSpent(HttpAnswer answer) {
    return answer.number("x-ratelimit-remaining").filter(left -> left == 0).isPresent();
  }

  private WaitingTime waiting() {
    return new WaitingTime(clock.instant(), LONGEST);
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
