package io.logdawg.audit;

/** Tells the audit log who acts. */
@FunctionalInterface
public interface Actor {

  /** A person's or key's name, or {@code system}. */
  String name();
}
