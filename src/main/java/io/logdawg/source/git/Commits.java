package io.logdawg.source.git;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/** Commits as JGit parsed them. */
final class Commits {

  private Commits() {}

  /**
   * The commit must have its body, and its parents as they are, not as a path filter rewrites them.
   */
  static Commit of(RevCommit commit) {
    PersonIdent author = commit.getAuthorIdent();
    return new Commit(
        id(commit),
        author.getName(),
        author.getEmailAddress(),
        author.getWhenAsInstant(),
        commit.getCommitterIdent().getWhenAsInstant(),
        commit.getFullMessage().stripTrailing(),
        Stream.of(commit.getParents()).map(Commits::id).toList());
  }

  static CommitId id(AnyObjectId id) {
    return new CommitId(id.name());
  }
}
