package io.logdawg.logs.files;

import java.util.Optional;

/**
 * The line that tells whose text follows, as {@code head} and {@code tail} print it before each of
 * several files (POSIX): {@code ==> name <==}.
 */
public final class FileHead {

  private static final String BEFORE = "==> ";
  private static final String AFTER = " <==";

  private FileHead() {}

  public static String of(String name) {
    return BEFORE + name + AFTER;
  }

  /** The name, where the line is such a head. */
  public static Optional<String> name(String line) {
    boolean head =
        line.length() > BEFORE.length() + AFTER.length()
            && line.startsWith(BEFORE)
            && line.endsWith(AFTER);
    return head
        ? Optional.of(line.substring(BEFORE.length(), line.length() - AFTER.length()))
        : Optional.empty();
  }
}
