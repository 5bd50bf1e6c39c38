package io.logdawg.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The application cannot start: it was not told what only its owner knows. */
final class MissingSettingsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MissingSettingsException(List<RequiredSetting> missing) {
    super(
        missing.stream()
            .map(setting -> "    " + setting)
            .collect(
                Collectors.joining("\n", "The azure profile misses these settings:\n\n", "\n")));
  }
}
