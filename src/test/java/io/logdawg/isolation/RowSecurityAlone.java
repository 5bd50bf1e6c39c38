package io.logdawg.isolation;

import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The same with Hibernate's filter switched off: PostgreSQL holds the wall by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(RowSecurityAlone.WithoutFilter.class)
@interface RowSecurityAlone {

  @TestConfiguration
  class WithoutFilter {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    HibernatePropertiesCustomizer withoutTenantFilter() {
      return properties ->
          properties.put(
              MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new RootEverywhere());
    }
  }

  /** Hibernate leaves its filter out for a root tenant. */
  final class RootEverywhere implements CurrentTenantIdentifierResolver<UUID> {

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
