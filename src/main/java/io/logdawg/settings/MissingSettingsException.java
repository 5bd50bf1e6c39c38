package io.logdawg.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The application cannot start: it was not told what only its owner knows. */
final class MissingSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what begins the sentence "... misses these settings"
   */
  MissingSettingsException(String what, List<RequiredSetting> missing) {
    super(
        missing.stream()
            .map(setting -> "    " + setting)
            .collect(Collectors.joining("\n", what + " misses these settings:\n\n", "\n")));
  }
}
