package io.logdawg.security.keys;

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
  private final Clock clock;

  ApiKeyRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  List<ApiKey> list() {
    return jdbc.sql(SELECT + "order by revoked_at is not null, id desc")
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

  /**
   * Does nothing where the key is there: nodes that start side by side preset the same one.
   *
   * @return whether it was not
   */
  boolean insert(ApiKey key, byte[] hash, @Nullable UUID createdBy) {
    int made =
        jdbc.sql(
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
            .param("at", sql(key.createdAt()))
            .param("expires", key.expiresAt() == null ? null : sql(key.expiresAt()))
            .update();
    return made == 1;
  }

  /**
   * @return false where there is no such key, or it was revoked before
   */
  boolean revoke(UUID id) {
    return stamp("revoked_at", id, "and revoked_at is null") == 1;
  }

  void used(UUID id) {
    stamp("last_used_at", id, "");
  }

  private int stamp(String column, UUID id, String condition) {
    return jdbc.sql(
            "update api_keys set %s = :now where org_id = :org and id = :id %s"
                .formatted(column, condition))
        .param("now", sql(clock.instant()))
        .param("org", organization())
        .param("id", id)
        .update();
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    var scopes = (String[]) row.getArray("scopes").getArray();
    return new ApiKey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("prefix"),
        Scope.of(scopes[0]),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "expires_at"),
        instant(row, "last_used_at"),
        instant(row, "revoked_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime sql(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static UUID organization() {
    return Tenants.current().value();
  }
}
