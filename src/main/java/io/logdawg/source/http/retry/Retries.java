package io.logdawg.source.http.retry;

import io.logdawg.base.Failure.ProviderUnavailable;
import io.logdawg.base.FailureException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

/**
 * Asks again, twice at most, after growing pauses that are spread so that many workers do not come
 * back at once. For reads only.
 */
@Component
public class Retries {

  private static final int MOST = 2;

  /** After which nothing is tried again; a last try may still take its own time. */
  private static final Duration PATIENCE = Duration.ofSeconds(45);

  private final RetryTemplate template;

  /** Something that may be done again. */
  public interface Work<T extends @Nullable Object> {
    T run() throws TryAgainException;
  }

  @Autowired
  Retries() {
    this(Duration.ofMillis(400));
  }

  /**
   * @param pause before the first repetition
   */
  public Retries(Duration pause) {
    this.template =
        new RetryTemplate(
            RetryPolicy.builder()
                .maxRetries(MOST)
                .delay(pause)
                .multiplier(2)
                .jitter(pause.dividedBy(2))
                .timeout(PATIENCE)
                .includes(TryAgainException.class)
                .build());
  }

  /**
   * @throws FailureException what the last {@link TryAgainException} carries, or at once whatever
   *     else the work throws
   */
  public <T extends @Nullable Object> T run(String provider, Work<T> work) {
    try {
      return template.execute(work::run);
    } catch (RetryException e) {
      throw switch (e.getCause()) {
        case TryAgainException last -> new FailureException(last.failure(), last);
        case RuntimeException other -> other;
        case null, default -> new FailureException(new ProviderUnavailable(provider), e);
      };
    }
  }
}
