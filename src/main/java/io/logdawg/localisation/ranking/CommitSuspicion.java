package io.logdawg.localisation.ranking;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.words.Query;
import io.logdawg.localisation.commits.CommitClue;
import io.logdawg.localisation.commits.CommitClue.CommitHint;
import io.logdawg.localisation.commits.Focus;
import io.logdawg.localisation.commits.Formatting;
import io.logdawg.localisation.commits.Innocence;
import io.logdawg.localisation.commits.Pasts;
import io.logdawg.localisation.commits.Pasts.SuspectedFile;
import io.logdawg.localisation.ranking.Ranking.Ranked;
import io.logdawg.source.Commit;
import io.logdawg.source.FilePast;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Suspects the commits that last changed the lines to which the failure leads, and the newest ones
 * of the suspected files: each in proportion to how suspicious the file is.
 */
@Component
final class CommitSuspicion {

  private static final int FILES = 3;

  /**
   * A file that is less suspicious than this, against the first, has no say in who is suspected.
   */
  private static final double FILE_WORTH = 0.1;

  /**
   * As much must be to be learnt from a function, against the line that failed: in the first file
   * that is the nearest function alone. Others find no more of the known commits, and where the
   * provider has no blame each of them costs requests.
   */
  private static final double FUNCTION_WORTH = 0.7;

  private static final int HISTORY = 10;
  private static final int MAX_COMMITS = 10;
  private static final int MAX_LOOKS = 2;
  private static final FilePast NO_PAST = new FilePast(null, List.of());

  /** A commit that has less than this share of the first one's score only distracts from it. */
  private static final double WORTH_NAMING = 0.05;

  private final List<CommitClue> clues;
  private final Weights weights;

  CommitSuspicion(List<CommitClue> clues, Weights weights) {
    this.clues = List.copyOf(clues);
    this.weights = weights;
  }

  /** Best first; asks the tree once, for blame and history together. */
  List<SuspectCommit> rank(List<Ranked> files, CaseFile evidence, SourceTree tree) {
    Map<String, Dossier> dossiers = new LinkedHashMap<>();
    if (!files.isEmpty()) {
      Pasts pasts = pasts(files, evidence, tree);
      for (CommitClue clue : clues) {
        double weight = weights.of("commit." + clue.name());
        for (CommitHint hint : clue.examine(pasts)) {
          Dossier.in(dossiers, hint.commit())
              .add(hint.path(), new Finding(clue.name(), weight * hint.strength(), hint.reason()));
        }
      }
    }
    return withoutFormatting(ranked(dossiers), tree).stream().limit(MAX_COMMITS).toList();
  }

  /** Looks at the changes of those that lead and speak of layout; a look costs a request. */
  private static List<SuspectCommit> withoutFormatting(
      List<SuspectCommit> suspects, SourceTree tree) {
    List<SuspectCommit> left = new ArrayList<>(suspects);
    for (int looks = 0; looks < MAX_LOOKS && !left.isEmpty(); looks++) {
      Commit first = left.getFirst().commit();
      if (!Formatting.likely(first) || !Formatting.only(tree.changes(first.id()))) {
        return left;
      }
      left.removeFirst();
    }
    return left;
  }

  static Pasts pasts(List<Ranked> files, CaseFile evidence, SourceTree tree) {
    double best = files.getFirst().share();
    List<Ranked> asked =
        files.stream().limit(FILES).filter(file -> file.share() >= FILE_WORTH * best).toList();
    Map<String, List<Focus>> focuses = new LinkedHashMap<>();
    Map<String, List<LineRange>> lines = new LinkedHashMap<>();
    for (Ranked file : asked) {
      List<Focus> there =
          Focus.of(file.path(), evidence).stream()
              .filter(focus -> focus.worth(file.share() / best) >= FUNCTION_WORTH)
              .toList();
      focuses.put(file.path(), there);
      lines.put(
          file.path(), there.stream().flatMap(focus -> focus.told().ranges().stream()).toList());
    }
    Map<String, FilePast> pasts = tree.past(lines, HISTORY);
    List<SuspectedFile> suspected =
        asked.stream()
            .map(file ->
                new SuspectedFile(
                    file.path(),
                    file.share() / best,
                    focuses.getOrDefault(file.path(), List.of()),
                    pasts.getOrDefault(file.path(), NO_PAST)))
            .toList();
    return new Pasts(
        suspected,
        Query.said(evidence),
        Innocence.in(evidence.log().time(), evidence.ignoredCommits(), pasts.values()),
        tree.commit().committedAt());
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
        .toList();
  }
}
