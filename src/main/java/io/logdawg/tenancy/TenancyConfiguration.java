package io.logdawg.tenancy;

import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaVendorAdapter;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

  @Bean
  JpaVendorAdapter jpaVendorAdapter() {
    return new TenantVendorAdapter();
  }

  @Bean
  HibernatePropertiesCustomizer tenantsInHibernate() {
    return properties ->
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, new TenantResolver());
  }

  /** Left to itself, Hibernate prefers Jackson 2 wherever that is on the class path. */
  @Bean
  HibernatePropertiesCustomizer jsonInHibernate(JsonMapper mapper) {
    return properties ->
        properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(mapper));
  }
}
