package io.logdawg.source.blame;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.blame.FileVersions.Touches;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.RawText;

/** A file's versions, newest first, reaching beyond renames as far as it is asked to. */
final class Chain {

  private final FileVersions source;
  private final Budget budget;
  private final List<Version> versions = new ArrayList<>();
  private final Map<Integer, RawText> texts = new HashMap<>();
  private boolean complete;

  private record Version(String path, Commit commit) {}

  /** What there is beyond the last version. */
  enum Beyond {
    MORE,
    NOTHING,
    UNKNOWN
  }

  /** Asks for the commits, which the budget does not count: their list is asked for anyway. */
  Chain(FileVersions source, String path, CommitId at, byte[] newest, Budget budget) {
    this.source = source;
    this.budget = budget;
    append(path, source.touches(path, at));
    texts.put(0, new RawText(newest));
  }

  int size() {
    return versions.size();
  }

  Commit commit(int version) {
    return versions.get(version).commit();
  }

  RawText newest() {
    return text(0).orElseThrow();
  }

  /** Empty if it would cost more requests than are left. */
  Optional<RawText> text(int index) {
    RawText known = texts.get(index);
    if (known == null && budget.spend()) {
      Version version = versions.get(index);
      known = new RawText(source.version(version.path(), version.commit().id()));
      texts.put(index, known);
    }
    return Optional.ofNullable(known);
  }

  /** Whether the oldest version came from a file of another name; if so, adds that one's past. */
  Beyond extend() {
    if (!complete || !budget.spend()) {
      return Beyond.UNKNOWN;
    }
    Version oldest = versions.getLast();
    Optional<String> previous = source.renamedFrom(oldest.path(), oldest.commit().id());
    if (previous.isEmpty()) {
      return Beyond.NOTHING;
    }
    if (!budget.spend()) {
      return Beyond.UNKNOWN;
    }
    int before = versions.size();
    append(previous.get(), source.touches(previous.get(), oldest.commit().id()));
    return versions.size() > before ? Beyond.MORE : Beyond.UNKNOWN;
  }

  /** The commit that renamed a file touched both its paths; it is here already. */
  private void append(String path, Touches touches) {
    complete = touches.complete();
    CommitId last = versions.isEmpty() ? null : versions.getLast().commit().id();
    for (Commit commit : touches.commits()) {
      if (!commit.id().equals(last)) {
        versions.add(new Version(path, commit));
      }
    }
  }
}
