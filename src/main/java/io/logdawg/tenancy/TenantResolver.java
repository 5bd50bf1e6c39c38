package io.logdawg.tenancy;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/** Tells Hibernate the organization. It asks at its start too, when there is none: nobody's id. */
final class TenantResolver implements CurrentTenantIdentifierResolver<UUID> {

  private static final UUID NOBODY = new UUID(0, 0);

  @Override
  public UUID resolveCurrentTenantIdentifier() {
    return Tenants.find().map(TenantId::value).orElse(NOBODY);
  }

  @Override
  public boolean validateExistingCurrentSessions() {
    return true;
  }
}
