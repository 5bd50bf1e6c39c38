package io.logdawg.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the two sentences in place of a stack trace. */
final class DatabaseUnavailableAnalyzer
    extends AbstractFailureAnalyzer<DatabaseUnavailableException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, DatabaseUnavailableException cause) {
    var message = cause.getMessage();
    return new FailureAnalysis(message == null ? "" : message, cause.remedy(), cause);
  }
}
