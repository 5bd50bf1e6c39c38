package io.logdawg.tenancy;

import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Hibernate, with {@link TenantJpaDialect} for its transactions. */
final class TenantVendorAdapter extends HibernateJpaVendorAdapter {

  private final TenantJpaDialect dialect = new TenantJpaDialect();

  @Override
  public HibernateJpaDialect getJpaDialect() {
    return dialect;
  }
}
