package io.logdawg.source;

import java.time.Instant;
import java.util.List;

/**
 * @param message whole where the provider gives it whole; the first line is {@link #subject()}
 * @param authoredAt when the change was written
 * @param committedAt when it came into this history; a rebase changes it
 * @param parents none for a root commit, several for a merge; empty also where the provider's
 *     listing leaves them out
 */
public record Commit(
    CommitId id,
    String author,
    String authorEmail,
    Instant authoredAt,
    Instant committedAt,
    String message,
    List<CommitId> parents) {

  public Commit {
    parents = List.copyOf(parents);
  }

  /** What a listing left out. */
  public Commit withParents(List<CommitId> known) {
    return new Commit(id, author, authorEmail, authoredAt, committedAt, message, known);
  }

  public boolean isMerge() {
    return parents.size() > 1;
  }

  public String subject() {
    return message.lines().findFirst().orElse("").strip();
  }
}
