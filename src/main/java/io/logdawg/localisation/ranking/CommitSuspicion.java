package io.logdawg.localisation.ranking;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.ranking.Ranking.Ranked;
import io.logdawg.source.Blame;
import io.logdawg.source.Commit;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceTree;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Suspects commits by who last changed the lines that matter, and by what lately changed in the
 * suspected files. Never a merge, which brings nothing of its own, nor a commit made after the
 * failure.
 */
@Component
final class CommitSuspicion {

  private static final int FILES = 5;
  private static final int HISTORY = 10;
  private static final int MAX_COMMITS = 10;
  private static final FilePast NO_PAST = new FilePast(null, List.of());

  /** A commit that has less than this share of the first one's score only distracts from it. */
  private static final double WORTH_NAMING = 0.05;

  private final Weights weights;

  CommitSuspicion(Weights weights) {
    this.weights = weights;
  }

  /** Best first; asks the tree once, for blame and history together. */
  List<SuspectCommit> rank(List<Ranked> files, CaseFile evidence, SourceTree tree) {
    List<Ranked> asked = files.stream().limit(FILES).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    List<String> paths = asked.stream().map(Ranked::path).toList();
    Map<String, List<Focus>> focuses = new LinkedHashMap<>();
    Map<String, List<LineRange>> lines = new LinkedHashMap<>();
    for (String path : paths) {
      List<Focus> there = Focus.of(path, evidence);
      focuses.put(path, there);
      lines.put(path, there.stream().flatMap(focus -> focus.lines().stream()).toList());
    }
    Map<String, FilePast> pasts = tree.past(lines, HISTORY);
    Instant failure = evidence.log().time();
    Predicate<Commit> possible =
        commit -> !commit.isMerge() && (failure == null || !commit.committedAt().isAfter(failure));

    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    double best = asked.getFirst().share();
    for (Ranked file : asked) {
      double worth = file.share() / best;
      FilePast past = pasts.getOrDefault(file.path(), NO_PAST);
      Blame blame = past.blame();
      if (blame != null) {
        for (Focus focus : focuses.getOrDefault(file.path(), List.of())) {
          blamed(file.path(), worth / (1 + focus.nearer()), focus, blame, possible, dossiers);
        }
      }
      recent(file.path(), worth, past.history(), possible, dossiers);
    }
    return ranked(dossiers);
  }

  private void blamed(
      String path,
      double worth,
      Focus focus,
      Blame blame,
      Predicate<Commit> possible,
      Map<String, Dossier> dossiers) {
    blame
        .at(focus.line())
        .filter(possible)
        .ifPresent(commit ->
            Dossier.in(dossiers, commit)
                .add(
                    path,
                    new Finding(
                        "blame-line",
                        weights.of("commit.blame-line") * worth,
                        "it last changed line %d of %s, %s"
                            .formatted(
                                focus.line(),
                                path,
                                focus.onStack() ? "which is on the stack" : "which runs"))));
    Map<Commit, Integer> lines = new LinkedHashMap<>();
    for (Blame.BlamedLines range : blame.ranges()) {
      int from = Math.max(range.lines().start(), focus.function().start());
      int to = Math.min(range.lines().end(), focus.function().end());
      if (from <= to && possible.test(range.commit())) {
        lines.merge(range.commit(), to - from + 1, Integer::sum);
      }
    }
    int all = focus.function().end() - focus.function().start() + 1;
    String function = focus.name().isEmpty() ? "the lines around it" : focus.name() + "()";
    lines.forEach((commit, count) ->
        Dossier.in(dossiers, commit)
            .add(
                path,
                new Finding(
                    "blame-function",
                    weights.of("commit.blame-function") * worth * count / all,
                    "it last changed %d of the %d lines of %s in %s"
                        .formatted(count, all, function, path))));
  }

  private void recent(
      String path,
      double worth,
      List<Commit> history,
      Predicate<Commit> possible,
      Map<String, Dossier> dossiers) {
    int newer = 0;
    for (Commit commit : history) {
      if (possible.test(commit)) {
        newer++;
        String reason =
            newer == 1
                ? "it is the newest change of %s before the failure".formatted(path)
                : "it is the change no. %d of %s, counted from the newest".formatted(newer, path);
        Dossier.in(dossiers, commit)
            .add(
                path,
                new Finding(
                    "recent-change", weights.of("commit.recent-change") * worth / newer, reason));
      }
    }
  }

  private static List<SuspectCommit> ranked(Map<String, Dossier> dossiers) {
    double most = dossiers.values().stream().mapToDouble(Dossier::score).max().orElse(1);
    return dossiers.values().stream()
        .map(dossier -> dossier.suspect(most))
        .filter(suspect -> suspect.score() >= WORTH_NAMING)
        .sorted(
            Comparator.comparingDouble(SuspectCommit::score)
                .reversed()
                .thenComparing(s -> s.commit().committedAt(), Comparator.reverseOrder()))
        .limit(MAX_COMMITS)
        .toList();
  }
}
