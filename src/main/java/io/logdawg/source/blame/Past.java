package io.logdawg.source.blame;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.blame.Chain.Version;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;

/** Reads versions and what they came from, as long as there are requests left. */
final class Past {

  /** What no commit is called, so that none is left out. */
  private static final CommitId NONE = new CommitId("0".repeat(40));

  private final FileVersions source;
  private final Budget budget;
  private final Map<Version, RawText> texts = new HashMap<>();

  Past(FileVersions source, Budget budget) {
    this.source = source;
    this.budget = budget;
  }

  /** The versions up to a commit; the budget does not count their list, which is asked anyway. */
  Chain upTo(String path, CommitId at) {
    return Chain.of(path, source.touches(path, at), NONE);
  }

  /** Empty if it would cost more requests than are left. */
  Optional<RawText> text(Version version) {
    RawText known = texts.get(version);
    if (known == null && budget.spend()) {
      known = new RawText(source.version(version.path(), version.commit().id()));
      texts.put(version, known);
    }
    return Optional.ofNullable(known);
  }

  /**
   * What the oldest version of a chain was made from: nothing, a file of another name, older
   * commits, or all that a merge brought together. Empty if it would cost more requests than are
   * left.
   */
  Optional<List<Chain>> before(Chain chain) {
    String path = chain.oldest().path();
    Commit oldest = chain.oldest().commit();
    if (oldest.isMerge()) {
      return sides(path, oldest);
    }
    if (!chain.complete()) {
      return chains(path, oldest.id(), oldest.id());
    }
    if (!budget.spend()) {
      return Optional.empty();
    }
    Optional<String> previous = source.renamedFrom(path, oldest.id());
    return previous.isEmpty()
        ? Optional.of(List.of())
        : chains(previous.get(), oldest.id(), oldest.id());
  }

  private Optional<List<Chain>> sides(String path, Commit merge) {
    List<Chain> sides = new ArrayList<>();
    for (CommitId parent : merge.parents()) {
      Optional<List<Chain>> side = chains(path, parent, NONE);
      if (side.isEmpty()) {
        return Optional.empty();
      }
      sides.addAll(side.get());
    }
    return Optional.of(sides);
  }

  /** One, or none if the path had no versions then. */
  private Optional<List<Chain>> chains(String path, CommitId at, CommitId after) {
    if (!budget.spend()) {
      return Optional.empty();
    }
    Chain chain = Chain.of(path, source.touches(path, at), after);
    return Optional.of(chain.isEmpty() ? List.of() : List.of(chain));
  }
}
