package io.logdawg.base;

import org.jspecify.annotations.Nullable;

/** Carries a {@link Failure} up to the door or the job that answers for it. */
public final class FailureException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Failure failure;

  public FailureException(Failure failure) {
    this(failure, null);
  }

  /** The cause is for the server's log only; readers see the failure's sentence. */
  public FailureException(Failure failure, @Nullable Throwable cause) {
    super(failure.sentence(), cause);
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
