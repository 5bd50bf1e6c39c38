package io.logdawg.settings;

import java.util.Objects;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the list in place of a stack trace. */
final class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {

  private static final String REMEDY =
      "Set them as application settings of the container, or keep a value in the vault and name its"
          + " secret: LOGDAWG_KEYVAULT_SECRETS_<variable>=<name of the secret>. Without the azure"
          + " profile and without any setting of logdawg.entra Log Dawg is a local installation,"
          + " which needs none of them.";

  @Override
  protected FailureAnalysis analyze(Throwable root, MissingSettingsException cause) {
    return new FailureAnalysis(Objects.requireNonNullElse(cause.getMessage(), ""), REMEDY, cause);
  }
}
