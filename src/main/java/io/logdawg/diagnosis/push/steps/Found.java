package io.logdawg.diagnosis.push.steps;

import io.logdawg.reports.Push;
import io.logdawg.source.Comparison;
import io.logdawg.source.SourceTree;
import java.util.List;
import java.util.Optional;

/**
 * What there is to tell of a push.
 *
 * @param comparison empty where there is no old head, or it is not to be had any more
 * @param changed paths that differ, those of deleted files too
 * @param added how many files are new
 */
record Found(
    Push push,
    SourceTree after,
    Optional<Comparison> comparison,
    List<String> changed,
    int added,
    List<Touch> touches,
    List<String> notes) {

  Found {
    changed = List.copyOf(changed);
    touches = List.copyOf(touches);
    notes = List.copyOf(notes);
  }

  String head() {
    return after.commit().id().value();
  }

  List<Touch> fixes() {
    return touches.stream().filter(Touch::fixes).toList();
  }
}
