package io.logdawg.audit;

import io.logdawg.tenancy.Tenants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bound organization's entries as they are stored. */
@Component
@Transactional(readOnly = true)
class AuditRows {

  private static final int MOST_ACTORS = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  AuditRows(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /**
   * The newest entries, or those before one: a page that stays right while new ones are written.
   */
  List<AuditEntry> page(AuditFilter filter, @Nullable UUID before, int limit) {
    Map<String, Object> values = new HashMap<>();
    values.put("org", Tenants.current().value());
    values.put("limit", limit);
    return jdbc.sql(
            """
            select id, at, actor, actor_kind, actor_id, action, subject, detail
            from audit_log where org_id = :org %s
            order by at desc, id desc limit :limit
            """
                .formatted(conditions(filter, before, values)))
        .params(values)
        .query((row, _) -> entry(row))
        .list();
  }

  /**
   * Everybody who did something, by name: from one name to the next by the index, as in
   * https://wiki.postgresql.org/wiki/Loose_indexscan.
   */
  List<String> actors() {
    return jdbc.sql(
            """
            with recursive names as (
              select min(actor) as actor from audit_log where org_id = :org
              union all
              select (select min(a.actor) from audit_log a
                where a.org_id = :org and a.actor > names.actor)
              from names where names.actor is not null)
            select actor from names where actor is not null limit :limit
            """)
        .param("org", Tenants.current().value())
        .param("limit", MOST_ACTORS)
        .query((row, _) -> row.getString("actor"))
        .list();
  }

  private static String conditions(
      AuditFilter filter, @Nullable UUID before, Map<String, Object> values) {
    List<String> conditions = new ArrayList<>();
    if (filter.group() instanceof ActionGroup group) {
      conditions.add("action in (:actions)");
      values.put("actions", actions(group));
    }
    if (filter.actor() instanceof String actor) {
      conditions.add("actor = :actor");
      values.put("actor", actor);
    }
    if (filter.from() instanceof Instant from) {
      conditions.add("at >= :from");
      values.put("from", from.atOffset(ZoneOffset.UTC));
    }
    if (filter.until() instanceof Instant until) {
      conditions.add("at < :until");
      values.put("until", until.atOffset(ZoneOffset.UTC));
    }
    if (before != null) {
      conditions.add(
          "(at, id) < (select at, id from audit_log where org_id = :org and id = :before)");
      values.put("before", before);
    }
    return conditions.isEmpty() ? "" : "and " + String.join(" and ", conditions);
  }

  private static List<String> actions(ActionGroup group) {
    return Stream.of(AuditAction.values())
        .filter(action -> action.group() == group)
        .map(AuditAction::id)
        .toList();
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject("id", UUID.class),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new Who(
            Who.Kind.of(row.getString("actor_kind")),
            row.getObject("actor_id", UUID.class),
            row.getString("actor")),
        row.getString("action"),
        row.getString("subject"),
        json.readValue(row.getString("detail"), new TypeReference<>() {}));
  }
}
