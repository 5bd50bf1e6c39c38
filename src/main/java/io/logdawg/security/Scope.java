package io.logdawg.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an API key may do; each may also do what those before it may. */
public enum Scope {
  READ(Role.VIEWER),
  DIAGNOSE(Role.MEMBER),
  MANAGE(Role.ADMIN);

  private final Role role;

  Scope(Role role) {
    this.role = role;
  }

  Role role() {
    return role;
  }

  /** As the database keeps it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Scope> of(String id) {
    return Arrays.stream(values()).filter(scope -> scope.id().equals(id)).findFirst();
  }
}
