package io.logdawg.secrets;

/**
 * A sealed secret does not open: it was changed, moved to another row or organization, or its key
 * is gone. Says which, never what was inside.
 */
public final class SealBrokenException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SealBrokenException(String message) {
    super(message);
  }

  SealBrokenException(String message, Throwable cause) {
    super(message, cause);
  }
}
