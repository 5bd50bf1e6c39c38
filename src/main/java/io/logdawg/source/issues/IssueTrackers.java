package io.logdawg.source.issues;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Chooses among the providers that keep issues. */
@Component
public class IssueTrackers {

  private final Map<ProviderKind, IssueTracker> trackers = new EnumMap<>(ProviderKind.class);

  IssueTrackers(List<IssueTracker> trackers) {
    trackers.forEach(tracker -> this.trackers.put(tracker.provider(), tracker));
  }

  /**
   * What a provider keeps, for who cannot go on without.
   *
   * @throws FailureException Conflict where it keeps none
   */
  public IssueKind kindOrRefusal(ProviderKind provider) {
    return tracker(provider).kind();
  }

  /** What a provider keeps; empty where it keeps none. */
  public Optional<IssueKind> kind(ProviderKind provider) {
    return Optional.ofNullable(trackers.get(provider)).map(IssueTracker::kind);
  }

  /** As {@link IssueTracker#find}, and Conflict as {@link #prepare}. */
  public Optional<Issue> find(RepositoryAccess access, UUID mark, Instant since) {
    return tracker(access).find(access, mark, since);
  }

  /**
   * As {@link IssueTracker#prepare}.
   *
   * @throws FailureException Conflict too, where the provider keeps none or there is no secret
   */
  public PreparedIssue prepare(RepositoryAccess access, NewIssue issue) {
    return tracker(access).prepare(access, issue);
  }

  private IssueTracker tracker(RepositoryAccess access) {
    IssueTracker tracker = tracker(access.address().provider());
    if (access.secret() == null) {
      throw new FailureException(
          new Failure.Conflict(
              "The repository has no credential. Give it one that may create %ss first."
                  .formatted(tracker.kind().word())));
    }
    return tracker;
  }

  private IssueTracker tracker(ProviderKind provider) {
    IssueTracker tracker = trackers.get(provider);
    if (tracker == null) {
      throw new FailureException(new Failure.Conflict("A plain Git server keeps no issues."));
    }
    return tracker;
  }
}
