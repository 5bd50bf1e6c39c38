package io.logdawg.source.http.retry;

import io.logdawg.base.Failure;
import org.jspecify.annotations.Nullable;

/** Worth another request; the failure is what it comes to if that fails as well. */
public final class TryAgainException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public TryAgainException(Failure failure, @Nullable Throwable cause) {
    super(cause);
    this.failure = failure;
  }

  Failure failure() {
    return failure;
  }
}
