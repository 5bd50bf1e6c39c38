package io.logdawg.issues;

import io.logdawg.base.Failure;
import io.logdawg.base.Failure.Retry;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.codebases.Repositories;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForMembers;
import io.logdawg.security.ForViewers;
import io.logdawg.source.issues.Issue;
import io.logdawg.source.issues.IssueKind;
import io.logdawg.source.issues.IssueTrackers;
import io.logdawg.source.issues.NewIssue;
import io.logdawg.source.issues.PreparedIssue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Writes reports down where their repository is, as issues or work items. Each report has one at
 * most, whoever asks how often and whatever happens meanwhile.
 *
 * @see <a href="../../../../../../docs/decisions/0122-one-issue-a-report.md">0122</a>
 */
@Service
public class ReportIssues {

  /** By which a provider's clock may be behind the database's. */
  private static final Duration CLOCKS = Duration.ofMinutes(5);

  private final IssueRows rows;
  private final IssueContent content;
  private final IssueTrackers trackers;
  private final Reports reports;
  private final Repositories repositories;
  private final RepositoryDoor door;
  private final CurrentCaller caller;

  ReportIssues(
      IssueRows rows,
      IssueContent content,
      IssueTrackers trackers,
      Reports reports,
      Repositories repositories,
      RepositoryDoor door,
      CurrentCaller caller) {
    this.rows = rows;
    this.content = content;
    this.trackers = trackers;
    this.reports = reports;
    this.repositories = repositories;
    this.door = door;
    this.caller = caller;
  }

  /**
   * What a report was written down as.
   *
   * @throws FailureException NotFound
   */
  @ForViewers
  public Optional<ReportIssue> of(ReportId id) {
    return rows.find(reports.summary(id).id());
  }

  /**
   * What a report was written down as, and what it could be.
   *
   * @throws FailureException NotFound
   */
  @ForViewers
  public FollowUp followUp(ReportId id) {
    IssueRows.Known known =
        rows.known(id).orElseThrow(() -> new FailureException(new Failure.NotFound("report")));
    return new FollowUp(known.issue(), trackers.kind(known.provider()));
  }

  /**
   * What {@link #create} would send.
   *
   * @param page of the report, for who reads the issue
   * @throws FailureException NotFound; Conflict where there is no answer to write down
   */
  @ForMembers
  public NewIssue preview(ReportId id, URI page) {
    return content.of(reports.get(id), page);
  }

  /**
   * Has it created, unless it is there already.
   *
   * @param page of the report, for who reads the issue
   * @throws FailureException NotFound; Conflict where there is no answer to write down, the
   *     provider keeps no issues, or somebody is at it; MissingPermission where the credential may
   *     not; what the provider says
   */
  @ForMembers
  public CreatedIssue create(ReportId id, URI page) {
    Report report = reports.get(id);
    ConnectedRepository repository = repositories.get(report.summary().repositoryId());
    IssueKind kind = trackers.kindOrRefusal(repository.address().provider());
    NewIssue issue = content.of(report, page);
    return switch (rows.claim(id)) {
      case Claim.Known known -> new CreatedIssue(known.issue(), false);
      case Claim.Busy _ ->
          throw conflict(
              "It is being created just now. If it is not here in three minutes, try again: what"
                  + " was sent is looked for first.");
      case Claim.Taken taken -> {
        Issue made = made(id, repository, issue, taken);
        yield new CreatedIssue(
            rows.keep(id, kind, made, report.summary().title(), caller.name())
                .orElseThrow(() -> new FailureException(new Failure.NotFound("report"))),
            true);
      }
    };
  }

  private Issue made(
      ReportId id, ConnectedRepository repository, NewIssue issue, Claim.Taken taken) {
    PreparedIssue prepared;
    try {
      if (taken.sentAt() instanceof Instant sent) {
        Optional<Issue> found = door.findIssue(repository, issue.mark(), sent.minus(CLOCKS));
        if (found.isPresent()) {
          return found.get();
        }
      }
      prepared = door.prepareIssue(repository, issue);
    } catch (RuntimeException e) {
      rows.leave(id, taken.attempt());
      throw e;
    }
    if (!rows.sending(id, taken.attempt())) {
      throw conflict("Somebody else is creating it just now.");
    }
    try {
      return prepared.send();
    } catch (FailureException e) {
      if (!(e.failure().retry() instanceof Retry.WithBackoff)) {
        rows.forget(id, taken.attempt());
      }
      // Else it may be there: the lease keeps everybody from looking too early.
      throw e;
    }
  }

  static FailureException conflict(String sentence) {
    return new FailureException(new Failure.Conflict(sentence));
  }
}
