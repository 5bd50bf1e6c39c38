package io.logdawg.audit;

/** Tells the audit log who acts. */
@FunctionalInterface
public interface Actor {

  Who who();
}
