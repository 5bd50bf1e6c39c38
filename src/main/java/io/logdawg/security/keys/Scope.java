package io.logdawg.security.keys;

import io.logdawg.security.Role;
import java.util.Locale;

/** What an API key may do; each may also do what those before it may. */
public enum Scope {
  READ(Role.VIEWER),
  DIAGNOSE(Role.MEMBER),
  MANAGE(Role.ADMIN);

  private final Role role;

  Scope(Role role) {
    this.role = role;
  }

  /** The role that a caller with such a key has. */
  Role role() {
    return role;
  }

  /** As the database keeps it. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Scope of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
