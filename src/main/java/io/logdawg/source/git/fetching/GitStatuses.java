package io.logdawg.source.git.fetching;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.BadCredential;
import io.logdawg.base.Failure.MissingPermission;
import io.logdawg.base.Failure.RateLimited;
import io.logdawg.base.Failure.RepositoryMissing;
import io.logdawg.base.Failure.UnexpectedAnswer;
import io.logdawg.source.RepositoryAccess;
import io.logdawg.source.http.HttpAnswer;
import io.logdawg.source.http.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What the statuses of Git servers have in common. Without a credential, 401 is how many of them
 * say that a repository is missing or private.
 *
 * @see <a href="https://git-scm.com/docs/http-protocol">the smart HTTP protocol</a>
 */
record GitStatuses(RepositoryAccess access, Clock clock) implements Provider {

  static final String LABEL = "The Git server";

  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Override
  public String label() {
    return LABEL;
  }

  @Override
  public Optional<Failure> failureOf(HttpAnswer answer) {
    return switch (answer.status()) {
      case 200, 301, 302, 303, 307, 308 -> Optional.empty();
      case 401 -> Optional.of(access.token() == null ? missing() : new BadCredential(LABEL));
      case 403 -> Optional.of(new MissingPermission(LABEL, "read the repository"));
      case 404, 410 -> Optional.of(missing());
      case 429 -> Optional.of(new RateLimited(LABEL, clock.instant().plus(PAUSE)));
      default -> Optional.of(new UnexpectedAnswer(LABEL, "Git's smart HTTP protocol"));
    };
  }

  private Failure missing() {
    return new RepositoryMissing(access.address().fullName());
  }
}
