package io.logdawg.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What every entity extends: Hibernate fills in the organization, and filters by it. */
@MappedSuperclass
public abstract class TenantOwned {

  @TenantId
  @Column(name = "org_id", nullable = false, updatable = false)
  private @Nullable UUID orgId;

  /** Whose this is; known once it is stored. */
  public io.logdawg.tenancy.TenantId tenant() {
    return new io.logdawg.tenancy.TenantId(Objects.requireNonNull(orgId, "not stored yet"));
  }
}
