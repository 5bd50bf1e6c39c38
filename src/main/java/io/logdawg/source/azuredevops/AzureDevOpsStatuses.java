package io.logdawg.source.azuredevops;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.Provider;
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
record AzureDevOpsStatuses(String repository, boolean signedIn, Clock clock) implements Provider {

  static final String LABEL = "Azure DevOps";

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
      case 429 -> Optional.of(new RateLimited(LABEL, limitEnd(answer)));
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
      case LIMITED -> Optional.of(new RateLimited(LABEL, limitEnd(answer)));
      case OTHER ->
          switch (answer.status()) {
            case 403 -> Optional.of(notAllowed());
            case 404 -> Optional.of(new RepositoryMissing(repository));
            default -> Optional.of(unexpected("an answer that its interface documents"));
          };
    };
  }

  /** When the provider would rather be asked again, if it says so. */
  Optional<Instant> pause(HttpAnswer answer) {
    return seconds(answer, "Retry-After").map(clock.instant()::plusSeconds).map(this::bounded);
  }

  private Instant limitEnd(HttpAnswer answer) {
    return pause(answer)
        .or(() ->
            seconds(answer, "X-RateLimit-Reset").map(Instant::ofEpochSecond).map(this::bounded))
        .orElse(clock.instant().plus(WITHOUT_A_TIME));
  }

  /** So that a wrong clock on either side cannot park a diagnosis for years. */
  private Instant bounded(Instant time) {
    Instant now = clock.instant();
    Instant latest = now.plus(LONGEST);
    return time.isBefore(now) ? now.plusSeconds(1) : time.isAfter(latest) ? latest : time;
  }

  /** A number of at most ten digits, a fraction left away. */
  static Optional<Long> seconds(HttpAnswer answer, String header) {
    return answer
        .header(header)
        .map(text -> text.strip().split("\\.", 2)[0])
        .filter(text -> !text.isEmpty() && text.length() <= 10)
        .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
        .map(Long::valueOf);
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
