package io.logdawg.database;

import org.jspecify.annotations.Nullable;

/** The application cannot start for want of its database. */
public final class DatabaseUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param problem what is wrong, as a sentence
   * @param remedy what whoever starts the application can do, as a sentence
   */
  public DatabaseUnavailableException(String problem, String remedy) {
    this(problem, remedy, null);
  }

  public DatabaseUnavailableException(String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
