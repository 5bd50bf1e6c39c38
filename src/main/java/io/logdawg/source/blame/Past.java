package io.logdawg.source.blame;

import io.logdawg.source.CommitId;
import io.logdawg.source.blame.Chain.Version;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.eclipse.jgit.diff.RawText;

/** Reads versions and what they came from, as long as there are requests left. */
final class Past {

  /** What no commit is called, so that none is left out. */
  private static final CommitId NONE = new CommitId("0".repeat(40));

  private final FileVersions source;
  private final IntSupplier left;
  private final Map<Version, RawText> texts = new HashMap<>();

  Past(FileVersions source, IntSupplier left) {
    this.source = source;
    this.left = left;
  }

  /** The versions up to a commit; the budget does not count their list, which is asked anyway. */
  Chain upTo(String path, CommitId at) {
    return Chain.of(path, source.touches(path, at), NONE);
  }

  /** Empty if it would cost more requests than are left. */
  Optional<RawText> text(Version version) {
    RawText known = texts.get(version);
    if (known == null && affordable()) {
      known = new RawText(source.version(version.path(), version.commit().id()));
      texts.put(version, known);
    }
    return Optional.ofNullable(known);
  }

  /**
   * What the oldest version of a chain was made from: older commits, those of a merge's first
   * parent, a file of another name, or nothing, which is a chain without versions. Empty if it
   * would cost more requests than are left.
   */
  Optional<Chain> before(Chain chain) {
    String path = chain.oldest().path();
    if (chain.oldest().commit().isMerge()) {
      return side(path, chain.oldest().commit().parents().getFirst());
    }
    CommitId oldest = chain.oldest().commit().id();
    if (!chain.complete()) {
      return chain(path, oldest, oldest);
    }
    if (!affordable()) {
      return Optional.empty();
    }
    Optional<String> previous = source.renamedFrom(path, oldest);
    return previous.isEmpty() ? Optional.of(Chain.NOTHING) : chain(previous.get(), oldest, oldest);
  }

  /** One side of a merge. Empty if it would cost more requests than are left. */
  Optional<Chain> side(String path, CommitId parent) {
    return chain(path, parent, NONE);
  }

  private Optional<Chain> chain(String path, CommitId at, CommitId after) {
    return affordable()
        ? Optional.of(Chain.of(path, source.touches(path, at), after))
        : Optional.empty();
  }

  private boolean affordable() {
    return left.getAsInt() > 0;
  }
}
