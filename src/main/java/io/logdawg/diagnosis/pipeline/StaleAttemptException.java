package io.logdawg.diagnosis.pipeline;

/** The report is no longer this attempt's: cancelled, deleted, or taken by another node. */
public final class StaleAttemptException extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
