package io.logdawg.localisation.commits;

import io.logdawg.localisation.commits.Pasts.SuspectedFile;
import io.logdawg.source.Commit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The commit is among the newest that changed a suspected file. */
@Component
final class RecentChangeClue implements CommitClue {

  @Override
  public String name() {
    return "recent-change";
  }

  @Override
  public List<CommitHint> examine(Pasts pasts) {
    List<CommitHint> hints = new ArrayList<>();
    for (SuspectedFile file : pasts.files()) {
      int newer = 0;
      for (Commit commit : file.past().history()) {
        if (pasts.possible(commit)) {
          newer++;
          hints.add(new CommitHint(commit, file.path(), file.worth() / newer, reason(file, newer)));
        }
      }
    }
    return hints;
  }

  private static String reason(SuspectedFile file, int newer) {
    return newer == 1
        ? "it is the newest change of %s before the failure".formatted(file.path())
        : "it is the change no. %d of %s, counted from the newest".formatted(newer, file.path());
  }
}
