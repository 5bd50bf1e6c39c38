package io.logdawg.localisation.commits;

import io.logdawg.localisation.commits.Pasts.SuspectedFile;
import io.logdawg.source.Blame;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The commit last changed a line that was running. */
@Component
final class BlamedLineClue implements CommitClue {

  @Override
  public String name() {
    return "blame-line";
  }

  @Override
  public List<CommitHint> examine(Pasts pasts) {
    List<CommitHint> hints = new ArrayList<>();
    for (SuspectedFile file : pasts.files()) {
      Blame blame = file.past().blame();
      if (blame != null) {
        for (Focus focus : file.focuses()) {
          blame
              .at(focus.line())
              .map(commit -> Pasts.author(file, commit))
              .filter(pasts::possible)
              .ifPresent(commit ->
                  hints.add(
                      new CommitHint(
                          commit,
                          file.path(),
                          focus.worth(file.worth()),
                          "it last changed line %d of %s, %s"
                              .formatted(
                                  focus.line(),
                                  file.path(),
                                  focus.onStack() ? "which is on the stack" : "which runs"))));
        }
      }
    }
    return hints;
  }
}
