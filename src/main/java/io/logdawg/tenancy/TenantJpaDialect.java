package io.logdawg.tenancy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import org.hibernate.Session;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionDefinition;

/**
 * Begins each transaction by telling PostgreSQL the organization, until its end. Row security
 * compares with it. If that fails the transaction has not begun.
 */
final class TenantJpaDialect extends HibernateJpaDialect {

  @Override
  public Object beginTransaction(EntityManager entityManager, TransactionDefinition definition)
      throws SQLException {
    var tenant = Tenants.current();
    var data = super.beginTransaction(entityManager, definition);
    entityManager.unwrap(Session.class).doWork(connection -> tell(connection, tenant));
    return data;
  }

  private static void tell(Connection connection, TenantId tenant) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('logdawg.org_id', ?, true)")) {
      statement.setString(1, tenant.toString());
      statement.execute();
    }
  }
}
