package io.logdawg.security;

import io.logdawg.tenancy.TenantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of an organization, signed in. */
public record Member(
    UUID id, TenantId organization, String displayName, @Nullable String email, Role role)
    implements Caller {

  private static final long serialVersionUID = 1L;

  @Override
  public String name() {
    return displayName;
  }
}
