package io.logdawg.source.azuredevops.client;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.Provider;
import io.logdawg.source.http.WaitingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What Azure DevOps' statuses mean. Who is not signed in gets a sign-in page, as 203, as 200 or by
 * a redirect, as often as a 401.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/devops/integrate/concepts/rate-limits">rate
 *     limits: delays announced by Retry-After, then 429</a>
 */
public record AzureDevOpsStatuses(String repository, boolean signedIn, Clock clock)
    implements Provider {

  public static final String LABEL = "Azure DevOps";

  private static final Duration WITHOUT_A_TIME = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  @Override
  public String label() {
    return LABEL;
  }

  /** Something missing within the repository is no failure here: the reader sees the 404. */
  @Override
  public Optional<Failure> failureOf(HttpAnswer answer) {
    return switch (answer.status()) {
      case 200 -> isPage(answer) ? Optional.of(signedOut()) : Optional.empty();
      case 203, 401 -> Optional.of(signedOut());
      case 429 -> Optional.of(limited(answer));
      case 400, 403, 404, 409 -> refusal(answer);
      default -> Optional.of(unexpected("a status that its interface documents"));
    };
  }

  /** The sign-in page is on another host or below {@code /_signin}; other redirects are not it. */
  @Override
  public Optional<Failure> failureOfRedirect(HttpAnswer answer) {
    boolean toSignIn =
        answer.status() == 302
            || answer.header("Location").filter(to -> to.contains("_signin")).isPresent();
    return toSignIn ? Optional.of(signedOut()) : Optional.empty();
  }

  private Optional<Failure> refusal(HttpAnswer answer) {
    return switch (ErrorCode.of(answer)) {
      case SOMETHING_MISSING -> Optional.empty();
      case REPOSITORY_MISSING -> Optional.of(new RepositoryMissing(repository));
      case NOT_ALLOWED -> Optional.of(notAllowed());
      case LIMITED -> Optional.of(limited(answer));
      case OTHER ->
          switch (answer.status()) {
            case 403 -> Optional.of(isLimit(answer) ? limited(answer) : notAllowed());
            case 404 -> Optional.of(new RepositoryMissing(repository));
            default -> Optional.of(unexpected("an answer that its interface documents"));
          };
    };
  }

  /** A delayed answer names the time from which the next would not be delayed. */
  @Override
  public Optional<Instant> slowUntil(HttpAnswer answer) {
    return waiting().retryAfter(answer);
  }

  private Failure limited(HttpAnswer answer) {
    return new RateLimited(LABEL, limitEnd(answer));
  }

  /** A proxy in front of a server of one's own may refuse what is too much with a bare 403. */
  private static boolean isLimit(HttpAnswer answer) {
    return answer.header("Retry-After").isPresent()
        || answer.header("X-RateLimit-Remaining").filter("0"::equals).isPresent();
  }

  private Instant limitEnd(HttpAnswer answer) {
    WaitingTime waiting = waiting();
    return waiting
        .retryAfter(answer)
        .or(() -> waiting.reset(answer, "X-RateLimit-Reset"))
        .orElse(clock.instant().plus(WITHOUT_A_TIME));
  }

  private WaitingTime waiting() {
    return new WaitingTime(clock.instant(), LONGEST);
  }

  private Failure signedOut() {
    return signedIn ? new BadCredential(LABEL) : new RepositoryMissing(repository);
  }

  private static Failure notAllowed() {
    return new MissingPermission(LABEL, "Code (Read)");
  }

  private static boolean isPage(HttpAnswer answer) {
    return answer
        .header("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
        .isPresent();
  }

  private static Failure unexpected(String expected) {
    return new UnexpectedAnswer(LABEL, expected);
  }
}
