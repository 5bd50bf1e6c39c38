package io.logdawg.audit;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down who did what to what, in the transaction that does it and in no other: there is never
 * the one without the other.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Audit {

  private static final int LONGEST = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final ObjectProvider<Actor> actor;
  private final Clock clock;

  Audit(JdbcClient jdbc, JsonMapper json, ObjectProvider<Actor> actor, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.actor = actor;
    this.clock = clock;
  }

  /**
   * What the current caller does.
   *
   * @param subject the id of the thing
   * @param detail what a reader needs to understand it later, the thing's name above all; never a
   *     secret
   * @return the entry's id
   */
  public UUID record(AuditAction action, String subject, Map<String, String> detail) {
    return record(actor.getObject().who(), action, subject, detail);
  }

  /** What somebody does who is not the current caller, as while they sign in. */
  public UUID record(Who who, AuditAction action, String subject, Map<String, String> detail) {
    var id = Ids.next();
    jdbc.sql(
            """
            insert into audit_log
              (id, org_id, at, actor, actor_kind, actor_id, action, subject, detail)
            values
              (:id, :org, :at, :actor, :kind, :actorId, :action, :subject, cast(:detail as jsonb))
            """)
        .param("id", id)
        .param("org", Tenants.current().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", storable(who.name(), 320))
        .param("kind", who.kind().code())
        .param("actorId", who.id())
        .param("action", action.id())
        .param("subject", subject)
        .param("detail", json.writeValueAsString(storable(detail)))
        .update();
    return id;
  }

  private static Map<String, String> storable(Map<String, String> detail) {
    var clean = new TreeMap<String, String>();
    detail.forEach((name, value) -> clean.put(name, storable(value, LONGEST)));
    return clean;
  }

  /** PostgreSQL takes no NUL and no half of a pair; an act must not fail for its entry's sake. */
  private static String storable(String text, int longest) {
    return text.codePoints()
        .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
        .limit(longest)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
