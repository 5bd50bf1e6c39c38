package io.logdawg.diagnosis.push.steps;

import io.logdawg.source.Comparison;
import io.logdawg.source.FileList;
import io.logdawg.source.FileList.FileEntry;
import io.logdawg.source.SourceTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The two ends of a push that can be compared. */
record Heads(SourceTree before, SourceTree after, Comparison comparison) {

  /**
   * The files of the old head that differ at the new one, moved and deleted ones too. Taken from
   * both listings, which are whole, where a provider's own comparison ends after 300 files or so;
   * and the new one is what the next diagnosis asks for first.
   */
  Set<String> changed() {
    Map<String, String> blobs = new HashMap<>();
    for (FileEntry entry : after.files().files()) {
      blobs.put(entry.path(), entry.blobId());
    }
    Set<String> changed = new TreeSet<>();
    for (FileEntry entry : before.files().files()) {
      if (!entry.blobId().equals(blobs.remove(entry.path()))) {
        changed.add(entry.path());
      }
    }
    return changed;
  }

  /** Files of the new head that the old one has not. */
  int added() {
    Set<String> known = new TreeSet<>();
    before.files().files().forEach(entry -> known.add(entry.path()));
    return (int)
        after.files().files().stream().filter(entry -> !known.contains(entry.path())).count();
  }

  boolean complete() {
    FileList old = before.files();
    return old.complete() && after.files().complete();
  }
}
