package io.logdawg.security.members;

import io.logdawg.security.Role;
import io.logdawg.security.page.SignInDoor;
import io.logdawg.security.page.SignInKind;
import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The bound organization's members as they are stored; within a transaction of the caller's. */
@Component
class MemberRows {

  /** Whether they come by the door that there is. */
  private static final String CAN_SIGN_IN = "(issuer = 'local') = :local";

  private static final String SELECT =
      """
      select id, display_name, email, subject, issuer = 'local' as local, %s as can_sign_in,
        role, given_role, role_is_set_here, last_seen_at, removed_at
      from users where org_id = :org
      """
          .formatted(CAN_SIGN_IN);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final boolean local;

  MemberRows(JdbcClient jdbc, Clock clock, SignInDoor door) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.local = door.kind() == SignInKind.LOCAL;
  }

  /** Those who can sign in first. */
  List<MemberEntry> list() {
    return query(SELECT + "order by removed_at is not null, 6 desc, lower(display_name), id")
        .query((row, _) -> entry(row))
        .list();
  }

  Optional<MemberEntry> find(UUID id) {
    return query(SELECT + "and id = :id").param("id", id).query((row, _) -> entry(row)).optional();
  }

  /** Until the transaction ends, others who change the organization's members wait. */
  void takeTurns() {
    jdbc.sql("select id from organizations where id = ? for no key update")
        .param(Tenants.current().value())
        .query()
        .singleRow();
  }

  boolean hasAdministrator() {
    return query(
            """
            select exists (
              select from users
              where org_id = :org and role = 'ADMIN' and removed_at is null and %s)
            """
                .formatted(CAN_SIGN_IN))
        .query(Boolean.class)
        .single();
  }

  void setRole(UUID id, Role role, boolean here) {
    jdbc.sql(
            """
            update users set role = :role, role_is_set_here = :here
            where org_id = :org and id = :id
            """)
        .param("role", role.name())
        .param("here", here)
        .param("org", Tenants.current().value())
        .param("id", id)
        .update();
  }

  void setRemoved(UUID id, boolean removed) {
    jdbc.sql("update users set removed_at = :at where org_id = :org and id = :id")
        .param("at", removed ? clock.instant().atOffset(ZoneOffset.UTC) : null)
        .param("org", Tenants.current().value())
        .param("id", id)
        .update();
  }

  private JdbcClient.StatementSpec query(String sql) {
    return jdbc.sql(sql).param("org", Tenants.current().value()).param("local", local);
  }

  private static MemberEntry entry(ResultSet row) throws SQLException {
    var isLocal = row.getBoolean("local");
    var given = row.getString("given_role");
    return new MemberEntry(
        row.getObject("id", UUID.class),
        row.getString("display_name"),
        isLocal ? row.getString("subject") : row.getString("email"),
        Role.valueOf(row.getString("role")),
        given == null ? null : Role.valueOf(given),
        row.getBoolean("role_is_set_here"),
        isLocal,
        row.getBoolean("can_sign_in"),
        instant(row, "last_seen_at"),
        instant(row, "removed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
