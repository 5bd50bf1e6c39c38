package io.logdawg.diagnosis;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.RepositoryDoor;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.security.ForViewers;
import io.logdawg.source.CommitChanges;
import io.logdawg.source.CommitId;
import org.springframework.stereotype.Service;

/** What the suspect commits of a report changed, asked of the provider when somebody looks. */
@Service
public class CommitDiffs {

  private final Reports reports;
  private final RepositoryDoor repositories;

  CommitDiffs(Reports reports, RepositoryDoor repositories) {
    this.reports = reports;
    this.repositories = repositories;
  }

  /**
   * One or two requests, or none where the answer is remembered. No transaction is held meanwhile.
   *
   * @param hash one of the report's suspect commits, whole
   * @throws FailureException NotFound for any other commit; what the provider answers
   */
  @ForViewers
  public CommitChanges of(ReportId id, String hash) {
    Report report = reports.get(id);
    if (!suspects(report, hash)) {
      throw new FailureException(new Failure.NotFound("commit"));
    }
    var repository = repositories.find(report.summary().repositoryId().value().toString());
    return repositories
        .open(repository)
        .resolve(report.summary().commit())
        .changes(new CommitId(hash));
  }

  private static boolean suspects(Report report, String hash) {
    return CommitId.isCommitId(hash)
        && report.data() instanceof ReportData found
        && found.commits().stream().anyMatch(commit -> commit.hash().equals(hash));
  }
}
