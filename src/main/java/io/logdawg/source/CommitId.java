package io.logdawg.source;

/** A full commit id: 40 lower-case hexadecimal digits (64 in a SHA-256 repository). */
public record CommitId(String value) {

  public CommitId {
    if (!isCommitId(value)) {
      throw new IllegalArgumentException("not a full commit id");
    }
  }

  public static boolean isCommitId(String text) {
    return (text.length() == 40 || text.length() == 64)
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** The first eight digits, for people. */
  public String abbreviated() {
    return value.substring(0, 8);
  }

  @Override
  public String toString() {
    return value;
  }
}
