package io.logdawg.audit;

import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link Audit} wrote down, the newest first. For administrators. */
@Service
@Transactional(readOnly = true)
public class AuditLog {

  private static final String COLUMNS = "select id, at, actor, action, subject, detail ";
  private static final int MOST = 200;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditLog(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * @param limit at most 200
   */
  @PreAuthorize("hasRole('ADMIN')")
  public List<AuditEntry> latest(int limit) {
    return jdbc.sql(
            COLUMNS + "from audit_log where org_id = :org order by at desc, id desc limit :limit")
        .param("org", Tenants.current().value())
        .param("limit", Math.clamp(limit, 1, MOST))
        .query((row, _) -> entry(row))
        .list();
  }

  /**
   * The next page, which stays right while new entries are written.
   *
   * @param last of the page before
   * @param limit at most 200
   */
  @PreAuthorize("hasRole('ADMIN')")
  public List<AuditEntry> before(UUID last, int limit) {
    return jdbc.sql(
            COLUMNS
                + """
                from audit_log where org_id = :org
                  and (at, id) < (select at, id from audit_log where org_id = :org and id = :last)
                order by at desc, id desc limit :limit
                """)
        .param("org", Tenants.current().value())
        .param("last", last)
        .param("limit", Math.clamp(limit, 1, MOST))
        .query((row, _) -> entry(row))
        .list();
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor"),
        row.getString("action"),
        row.getString("subject"),
        json.readValue(row.getString("detail"), new TypeReference<>() {}));
  }
}
