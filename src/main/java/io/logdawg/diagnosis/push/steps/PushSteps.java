package io.logdawg.diagnosis.push.steps;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.diagnosis.pipeline.Result;
import io.logdawg.diagnosis.pipeline.Trail;
import io.logdawg.reports.Push;
import io.logdawg.reports.ReportWork.PushWork;
import io.logdawg.source.CommitId;
import io.logdawg.source.Comparison;
import io.logdawg.source.GitRepository;
import io.logdawg.source.SourceTree;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Compares what a push moved, and finds the reports that it touches. On the way the repository's
 * head is brought up to date, and its files are listed, so that the next diagnosis starts warm.
 */
@Component
public class PushSteps {

  private final RepositoryDoor repositories;
  private final Touches touches;
  private final Consequences consequences;
  private final Clock clock;

  PushSteps(RepositoryDoor repositories, Touches touches, Consequences consequences, Clock clock) {
    this.repositories = repositories;
    this.touches = touches;
    this.consequences = consequences;
    this.clock = clock;
  }

  /**
   * @throws io.logdawg.base.FailureException what a provider answers
   * @throws io.logdawg.diagnosis.pipeline.StaleAttemptException where the report is no longer the
   *     attempt's
   */
  public Result run(PushWork work, Trail trail) {
    ConnectedRepository connected = repositories.find(work.repository().toString());
    GitRepository repository = repositories.open(connected);
    Push push = work.push();

    SourceTree after =
        trail.step("Find the new head", () -> head(connected, repository, push, trail));
    trail.step("List the files", () -> list(after, trail));
    Optional<Heads> heads =
        trail.step("Compare with the old head", () -> compare(repository, push, after, trail));
    Found found =
        trail.step(
            "Find the reports that it touches",
            () -> find(connected, repository, push, after, heads, trail));
    return new Result(
        PushReport.of(found, trail.steps(), clock.instant()),
        () -> consequences.write(work, found));
  }

  /** The branch may have moved on since; its head is noted, and the push's own is compared. */
  private SourceTree head(
      ConnectedRepository connected, GitRepository repository, Push push, Trail trail) {
    SourceTree now = repository.resolve(push.branch());
    trail.count(now.usage());
    repositories.sawHead(connected.id(), now.commit().id());
    String after = push.after();
    if (after == null || after.equals(now.commit().id().value())) {
      return now;
    }
    trail.say(
        "%s has moved on to %s since.".formatted(push.branch(), now.commit().id().abbreviated()));
    return repository.resolve(after);
  }

  private static int list(SourceTree after, Trail trail) {
    int count = after.files().files().size();
    trail.say("The repository has %d files.".formatted(count));
    return count;
  }

  private static Optional<Heads> compare(
      GitRepository repository, Push push, SourceTree after, Trail trail) {
    String before = push.before();
    if (before == null || before.equals(after.commit().id().value())) {
      trail.say("There is no old head to compare with.");
      return Optional.empty();
    }
    Optional<Comparison> comparison = repository.compare(new CommitId(before), after.commit().id());
    if (comparison.isEmpty()) {
      trail.say("The provider has no commit %s any more.".formatted(before.substring(0, 8)));
    }
    return comparison.map(way -> new Heads(repository.resolve(before), after, way));
  }

  private Found find(
      ConnectedRepository connected,
      GitRepository repository,
      Push push,
      SourceTree after,
      Optional<Heads> compared,
      Trail trail) {
    if (compared.isEmpty()) {
      return new Found(
          push, after, Optional.empty(), List.of(), 0, List.of(), List.of(why(push, after)));
    }
    Heads heads = compared.get();
    List<String> notes = new ArrayList<>();
    if (heads.comparison().rewritten()) {
      notes.add("The push rewrote the branch: the old head is no ancestor of the new one.");
    }
    if (!heads.complete()) {
      notes.add("The provider did not list all files; reports of the others are not considered.");
    }
    List<String> changed = List.copyOf(heads.changed());
    List<Touch> touched = touches.of(connected.id(), repository, heads, changed);
    trail.say(
        "%d files differ; %d reports suspect them.".formatted(changed.size(), touched.size()));
    return new Found(
        push, after, Optional.of(heads.comparison()), changed, heads.added(), touched, notes);
  }

  private static String why(Push push, SourceTree after) {
    if (push.before() == null) {
      return "The branch is new, so there is nothing to compare with.";
    }
    return push.before().equals(after.commit().id().value())
        ? "The branch stands where it stood."
        : "The old head is not to be had any more, so nothing could be compared with it.";
  }
}
