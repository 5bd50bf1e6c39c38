package io.logdawg.security;

/** What a member may do; each may also do what those after it may. */
public enum Role {
  /** Manages credentials, repositories, keys, members and settings. */
  ADMIN,
  /** Sends logs, runs diagnoses again, deletes reports. */
  MEMBER,
  /** Reads. */
  VIEWER;

  /** As Spring Security spells it. */
  public String authority() {
    return "ROLE_" + name();
  }
}
