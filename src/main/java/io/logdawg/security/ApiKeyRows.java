package io.logdawg.security;

import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The bound organization's keys as they are stored. */
@Component
@Transactional
class ApiKeyRows {

  private static final String SELECT =
      """
      select id, name, prefix, scopes, created_at, expires_at, last_used_at, revoked_at
      from api_keys where org_id = :org
      """;

  private final JdbcClient jdbc;

  ApiKeyRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  List<ApiKey> list() {
    return jdbc.sql(SELECT + "order by revoked_at nulls first, created_at desc")
        .param("org", organization())
        .query((row, _) -> key(row))
        .list();
  }

  @Transactional(readOnly = true)
  Optional<ApiKey> find(UUID id) {
    return jdbc.sql(SELECT + "and id = :id")
        .param("org", organization())
        .param("id", id)
        .query((row, _) -> key(row))
        .optional();
  }

  /** Two nodes that start side by side preset the same key: the second finds it there. */
  boolean insert(ApiKey key, byte[] hash, @Nullable UUID createdBy) {
    return jdbc.sql(
                """
                insert into api_keys
                  (id, org_id, name, prefix, hash, scopes, created_by, created_at, expires_at)
                values (:id, :org, :name, :prefix, :hash, array[:scope], :by, :at, :expires)
                on conflict (hash) do nothing
                """)
            .param("id", key.id())
            .param("org", organization())
            .param("name", key.name())
            .param("prefix", key.prefix())
            .param("hash", hash)
            .param("scope", key.scope().id())
            .param("by", createdBy)
            .param("at", Timestamp.from(key.createdAt()))
            .param("expires", key.expiresAt() == null ? null : Timestamp.from(key.expiresAt()))
            .update()
        == 1;
  }

  boolean revoke(UUID id) {
    return jdbc.sql(
                "update api_keys set revoked_at = now()"
                    + " where org_id = :org and id = :id and revoked_at is null")
            .param("org", organization())
            .param("id", id)
            .update()
        == 1;
  }

  void used(UUID id) {
    jdbc.sql("update api_keys set last_used_at = now() where org_id = :org and id = :id")
        .param("org", organization())
        .param("id", id)
        .update();
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    String[] scopes = (String[]) row.getArray("scopes").getArray();
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        Scope.of(scopes[0]).orElseThrow(),
        row.getTimestamp("created_at").toInstant(),
        instant(row, "expires_at"),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
