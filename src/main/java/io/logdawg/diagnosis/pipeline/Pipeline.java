package io.logdawg.diagnosis.pipeline;

import static java.util.stream.Collectors.joining;

import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.localisation.Localiser;
import io.logdawg.localisation.Suspects;
import io.logdawg.logs.LogReader;
import io.logdawg.logs.ParsedLog;
import io.logdawg.narrative.Narrative;
import io.logdawg.narrative.Narrator;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportWork.LogWork;
import io.logdawg.source.SourceTree;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Diagnoses one report: read, resolve, list, rank, tell, and ask a model if wanted. Changes nothing
 * but what it returns.
 */
@Component
public class Pipeline {

  private static final int RECENT_COMMITS = 10;
  private static final int MOST_NAMED = 5;

  private final RepositoryDoor repositories;
  private final LogReader reader;
  private final Localiser localiser;
  private final Narrator narrator;
  private final ModelStep model;
  private final Clock clock;

  Pipeline(
      RepositoryDoor repositories,
      LogReader reader,
      Localiser localiser,
      Narrator narrator,
      ModelStep model,
      Clock clock) {
    this.repositories = repositories;
    this.reader = reader;
    this.localiser = localiser;
    this.narrator = narrator;
    this.model = model;
    this.clock = clock;
  }

  /**
   * @throws FailureException what a step throws; the trail holds what was found until then
   * @throws StaleAttemptException where the report is no longer this attempt's
   */
  public ReportData run(LogWork work, Trail trail) {
    Draft draft = trail.draft();

    ParsedLog log = trail.step("Read the log", () -> read(work.logText(), trail));
    draft.log(log);

    SourceTree tree = trail.step("Find the commit", () -> resolve(work, trail));
    draft.tree(tree, clock.instant());

    trail.step("List the files", () -> list(tree, trail));

    ConnectedRepository repository = repositories.find(work.repository().toString());
    Suspects suspects =
        trail.step("Rank files and commits", () -> rank(log, tree, repository, trail));
    draft.suspects(suspects);

    Narrative narrative = trail.step("Put it into words", () -> narrator.tell(log, suspects, tree));
    ReportData told = draft.finished(narrative, trail.steps());
    return model.retell(work, new Found(log, suspects, tree, narrative), told, trail);
  }

  private ParsedLog read(String text, Trail trail) {
    ParsedLog log = reader.read(text);
    trail.say(log.choice());
    return log;
  }

  private SourceTree resolve(LogWork work, Trail trail) {
    ConnectedRepository repository = repositories.find(work.repository().toString());
    SourceTree tree = repositories.open(repository).resolve(work.ref());
    trail.count(tree.usage());
    if (work.ref() == null) {
      repositories.sawHead(repository.id(), tree.commit().id());
    }
    trail.say(
        "Everything is read at commit %s%s."
            .formatted(
                tree.commit().id().abbreviated(),
                tree.branch().map(branch -> " of " + branch).orElse("")));
    return tree;
  }

  private static int list(SourceTree tree, Trail trail) {
    int count = tree.files().files().size();
    trail.say(
        tree.files().complete()
            ? "The repository has %d files.".formatted(count)
            : "The provider listed %d files, and not all that there are.".formatted(count));
    List<String> submodules = tree.files().submodules();
    if (!submodules.isEmpty()) {
      trail.say(
          "Submodules are other repositories and were not read: %s."
              .formatted(submodules.stream().limit(MOST_NAMED).collect(joining(", "))));
    }
    List<String> links = tree.files().links();
    if (!links.isEmpty()) {
      trail.say(
          "Symbolic links are other names of files and were not followed: %s."
              .formatted(links.stream().limit(MOST_NAMED).collect(joining(", "))));
    }
    return count;
  }

  private Suspects rank(
      ParsedLog log, SourceTree tree, ConnectedRepository repository, Trail trail) {
    Suspects ranked = localiser.rank(log, tree, repository.pathMappings());
    trail.draft().recent(tree.recentCommits(RECENT_COMMITS));
    Suspects suspects = tree.usage().isCutShort() ? ranked.noting(cutShort(tree)) : ranked;
    suspects.notes().forEach(trail::say);
    tree.omissions().forEach(trail::say);
    return suspects;
  }

  private static String cutShort(SourceTree tree) {
    return "Reading stopped after %d requests, the most that a diagnosis may make: what was not read by then is missing here."
        .formatted(tree.usage().snapshot().requests());
  }
}
