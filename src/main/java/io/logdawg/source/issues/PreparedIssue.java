package io.logdawg.source.issues;

/** An issue that only has to be sent. */
public interface PreparedIssue {

  /**
   * Writes it, once; not to be called again.
   *
   * @throws io.logdawg.base.FailureException as {@link io.logdawg.source.http.Change#send}: whether
   *     there is one now is not known where the failure is one to try again with growing pauses;
   *     MissingPermission, Conflict and others mean that there is none
   */
  Issue send();
}
