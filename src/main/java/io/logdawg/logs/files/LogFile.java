package io.logdawg.logs.files;

/**
 * A text under a name.
 *
 * @param name as somebody or an archive calls it, on one line; for people only, never a path
 */
public record LogFile(String name, String text) {

  private static final int LONGEST_NAME = 200;

  public LogFile {
    name = shown(name);
  }

  /** Without what would break the line or turn its letters around. */
  static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> c != 0x2028 && c != 0x2029 && !isSurrogate(c))
        .limit(LONGEST_NAME)
        .forEach(shown::appendCodePoint);
    return shown.isEmpty() ? "unnamed" : shown.toString();
  }

  private static boolean isSurrogate(int c) {
    return Character.getType(c) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return "LogFile[%s, %d characters]".formatted(name, text.length());
  }
}
