package io.logdawg.localisation.commits;

import io.logdawg.localisation.commits.Pasts.SuspectedFile;
import io.logdawg.source.Blame;
import io.logdawg.source.Blame.BlamedLines;
import io.logdawg.source.Commit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The commit last changed a part of a function to which the failure leads. */
@Component
final class BlamedFunctionClue implements CommitClue {

  @Override
  public String name() {
    return "blame-function";
  }

  @Override
  public List<CommitHint> examine(Pasts pasts) {
    List<CommitHint> hints = new ArrayList<>();
    for (SuspectedFile file : pasts.files()) {
      Blame blame = file.past().blame();
      if (blame != null) {
        for (Focus focus : file.focuses()) {
          lines(file, focus, blame, pasts)
              .forEach((commit, count) -> hints.add(hint(file, focus, commit, count)));
        }
      }
    }
    return hints;
  }

  private static Map<Commit, Integer> lines(
      SuspectedFile file, Focus focus, Blame blame, Pasts pasts) {
    Map<Commit, Integer> lines = new LinkedHashMap<>();
    for (BlamedLines range : blame.ranges()) {
      int count = focus.told().countIn(range.lines());
      Commit author = Pasts.author(file, range.commit());
      if (count > 0 && pasts.possible(author)) {
        lines.merge(author, count, Integer::sum);
      }
    }
    return lines;
  }

  private static CommitHint hint(SuspectedFile file, Focus focus, Commit commit, int count) {
    int all = focus.told().count();
    String function = focus.name().isEmpty() ? "the lines around it" : focus.name() + "()";
    return new CommitHint(
        commit,
        file.path(),
        focus.worth(file.worth()) * count / all,
        "it last changed %d of the %d lines of %s in %s"
            .formatted(count, all, function, file.path()));
  }
}
