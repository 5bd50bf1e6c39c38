package io.logdawg.source;

import io.logdawg.base.Failure.RefMissing;
import io.logdawg.base.FailureException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A ref as a person writes it: a branch, a tag, or a full or short commit id. Which of them it is
 * only the repository knows, except that 40 hexadecimal digits are always a commit.
 */
public record RefName(String value) {

  private static final int SHORTEST_ID = 7;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_SHOWN = 60;

  /** Git's own rules, as {@code git check-ref-format} has them. */
  public RefName {
    if (value.isBlank()
        || value.length() > LONGEST_NAME
        || value.startsWith("-")
        || value.startsWith("/")
        || value.endsWith("/")
        || value.endsWith(".")
        || value.endsWith(".lock")
        || value.contains("..")
        || value.contains("//")
        || value.contains("@{")
        || value.codePoints().anyMatch(RefName::isForbidden)) {
      throw new FailureException(new RefMissing(shown(value)));
    }
  }

  private static boolean isForbidden(int c) {
    boolean halfACharacter = Character.getType(c) == Character.SURROGATE;
    return c <= ' ' || c == 127 || halfACharacter || "~^:?*[\\".indexOf(c) >= 0;
  }

  /** Absent for the default branch, which {@code HEAD} and nothing at all stand for. */
  public static Optional<RefName> of(@Nullable String ref) {
    if (ref == null || ref.isBlank() || ref.strip().equals("HEAD")) {
      return Optional.empty();
    }
    return Optional.of(new RefName(ref.strip()));
  }

  public boolean isFullId() {
    return CommitId.isCommitId(value);
  }

  /** Whether it could be a commit id, full or short. */
  public boolean mayBeId() {
    return value.length() >= SHORTEST_ID
        && value.length() <= 64
        && value.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
  }

  public String asBranch() {
    return value.startsWith("refs/") ? value : "refs/heads/" + value;
  }

  public String asTag() {
    return value.startsWith("refs/") ? value : "refs/tags/" + value;
  }

  public FailureException missing() {
    return new FailureException(new RefMissing(shown(value)));
  }

  private static String shown(String ref) {
    String printable = ref.replaceAll("\\p{Cntrl}", " ").strip();
    return printable.length() <= LONGEST_SHOWN
        ? printable
        : printable.substring(0, LONGEST_SHOWN) + "…";
  }
}
