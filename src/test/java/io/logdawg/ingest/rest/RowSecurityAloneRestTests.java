package io.logdawg.ingest.rest;

import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.test.annotation.DirtiesContext;

/** The same with Hibernate's filter switched off: PostgreSQL holds the wall by itself. */
@RestTest
@DirtiesContext
class RowSecurityAloneRestTests extends OrganizationsApart {

  @TestConfiguration
  static class WithoutFilter {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    HibernatePropertiesCustomizer withoutTenantFilter() {
      return properties ->
          properties.put(
              MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new RootEverywhere());
    }
  }

  /** Hibernate leaves its filter out for a root tenant. */
  static final class RootEverywhere implements CurrentTenantIdentifierResolver<UUID> {

    @Override
    public UUID resolveCurrentTenantIdentifier() {
      return Tenants.find().map(TenantId::value).orElse(new UUID(0, 0));
    }

    @Override
    public boolean validateExistingCurrentSessions() {
      return false;
    }

    @Override
    public boolean isRoot(UUID tenant) {
      return true;
    }
  }
}
