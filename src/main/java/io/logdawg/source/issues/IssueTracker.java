package io.logdawg.source.issues;

import io.logdawg.source.ProviderKind;
import io.logdawg.source.RepositoryAccess;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a provider implements that keeps issues beside repositories. */
public interface IssueTracker {

  ProviderKind provider();

  IssueKind kind();

  /**
   * Looks for one that was sent, of which nobody knows whether it arrived.
   *
   * @param since when it was sent, as the provider's clock may have it at the earliest
   * @throws io.logdawg.base.FailureException as {@link #prepare}; Conflict where too much has been
   *     written since to look through
   */
  Optional<Issue> find(RepositoryAccess access, UUID mark, Instant since);

  /**
   * Asks what has to be known first, such as which labels or types there are; changes nothing.
   *
   * @throws io.logdawg.base.FailureException as reading does; MissingPermission where the secret of
   *     {@code access} may read code but no issues; Conflict where there is no place for one
   */
  PreparedIssue prepare(RepositoryAccess access, NewIssue issue);
}
