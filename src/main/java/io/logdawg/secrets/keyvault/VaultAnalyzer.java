package io.logdawg.secrets.keyvault;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the two sentences in place of a stack trace. */
final class VaultAnalyzer extends AbstractFailureAnalyzer<VaultException> {

  @Override
  protected FailureAnalysis analyze(Throwable root, VaultException cause) {
    return new FailureAnalysis(
        Objects.requireNonNullElse(cause.getMessage(), ""), cause.remedy(), cause);
  }
}
