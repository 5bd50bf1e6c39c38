package io.logdawg.secrets.keyfile;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the two sentences in place of a stack trace. */
final class KeyFileAnalyzer extends AbstractFailureAnalyzer<KeyFileException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, KeyFileException cause) {
    return new FailureAnalysis(
        Objects.requireNonNullElse(cause.getMessage(), ""), cause.remedy(), cause);
  }
}
