package io.logdawg.localisation.ranking;

import io.logdawg.localisation.Localiser;
import io.logdawg.localisation.PathMappings;
import io.logdawg.localisation.Suspects;
import io.logdawg.localisation.Suspects.ResolvedFrame;
import io.logdawg.localisation.Suspects.Snippet;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.commits.Focus;
import io.logdawg.localisation.gathering.Gatherer;
import io.logdawg.localisation.gathering.Gatherer.Gathered;
import io.logdawg.localisation.ranking.Ranking.Ranked;
import io.logdawg.logs.ParsedLog;
import io.logdawg.source.SourceTree;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers the evidence, lets every clue speak, and adds up. */
@Component
final class ClueLocaliser implements Localiser {

  private static final int MAX_FILES = 15;
  private static final int FILES_WITH_SNIPPETS = 5;

  /** What counts for less than this share of the suspicion is noise to a reader. */
  private static final double LEAST_SHARE = 0.001;

  private final Gatherer gatherer;
  private final Ranking ranking;
  private final CommitSuspicion commits;
  private final Confidence confidence;

  ClueLocaliser(
      Gatherer gatherer, Ranking ranking, CommitSuspicion commits, Confidence confidence) {
    this.gatherer = gatherer;
    this.ranking = ranking;
    this.commits = commits;
    this.confidence = confidence;
  }

  @Override
  public Suspects rank(ParsedLog log, SourceTree tree, PathMappings mappings) {
    Gathered gathered = gatherer.gather(log, tree, mappings);
    CaseFile evidence = gathered.evidence();
    List<Ranked> ranked =
        ranking.rank(evidence).stream().filter(one -> one.share() >= LEAST_SHARE).toList();
    List<SuspectFile> files = new ArrayList<>();
    for (Ranked one : ranked.stream().limit(MAX_FILES).toList()) {
      files.add(file(one, evidence, files.size() < FILES_WITH_SNIPPETS));
    }
    List<SuspectCommit> suspects = commits.rank(ranked, evidence, tree);
    return new Suspects(
        files,
        suspects,
        frames(evidence),
        ranked.isEmpty() ? 0 : confidence.of(ranked.getFirst().share()),
        notes(gathered, log, ranked));
  }

  private static SuspectFile file(Ranked one, CaseFile evidence, boolean withSnippets) {
    Code code = evidence.code().get(one.path());
    List<Snippet> snippets =
        code != null && withSnippets
            ? Snippets.of(code, Focus.of(one.path(), evidence))
            : List.of();
    return new SuspectFile(
        one.path(), one.share(), evidence.index().sizeOf(one.path()), one.findings(), snippets);
  }

  private static List<ResolvedFrame> frames(CaseFile evidence) {
    return evidence.steps().stream()
        .map(step -> new ResolvedFrame(step.frame(), step.path(), step.line()))
        .toList();
  }

  private static List<String> notes(Gathered gathered, ParsedLog log, List<Ranked> ranked) {
    List<String> notes = new ArrayList<>();
    if (ranked.isEmpty()) {
      boolean framed = log.traces().stream().anyMatch(trace -> !trace.frames().isEmpty());
      notes.add(
          framed
              ? "No cause was found, because no frame of the log leads to a file of this"
                  + " repository."
              : "No cause was found, because the log has no stack trace and names no file of this"
                  + " repository.");
    }
    notes.addAll(gathered.notes());
    return notes;
  }
}
