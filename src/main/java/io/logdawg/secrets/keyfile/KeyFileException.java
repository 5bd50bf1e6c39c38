package io.logdawg.secrets.keyfile;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The application cannot start for want of its master keys. */
final class KeyFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  private KeyFileException(String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  static KeyFileException readableByOthers(Path file) {
    return new KeyFileException(
        "Others may read the key file %s.".formatted(file),
        "Make it private: chmod 600 %s".formatted(file),
        null);
  }

  static KeyFileException damaged(Path file) {
    return new KeyFileException(
        "The key file %s is damaged: each line must be an id, a blank and 32 bytes as base64."
            .formatted(file),
        "Restore it from a backup. Without its keys no stored credential opens: if there is no"
            + " backup, delete the file and enter the credentials again.",
        null);
  }

  static KeyFileException outOfReach(Path file, Throwable cause) {
    return new KeyFileException(
        "The key file %s can neither be read nor made.".formatted(file),
        "Check owner and rights of the file and its folder, or name another with LOGDAWG_HOME.",
        cause);
  }

  /** What whoever starts the application can do, as a sentence. */
  String remedy() {
    return remedy;
  }
}
