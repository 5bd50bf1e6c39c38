package io.logdawg.audit;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.Tenants;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes down who did what to what, in the transaction that does it. */
@Component
public class Audit {

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
   * @param action thing and deed ({@code credential.added})
   * @param subject the id of the thing
   * @param detail what a reader needs to understand it later; never a secret
   */
  @Transactional
  public void record(String action, String subject, Map<String, String> detail) {
    jdbc.sql(
            """
            insert into audit_log (id, org_id, at, actor, action, subject, detail)
            values (:id, :org, :at, :actor, :action, :subject, cast(:detail as jsonb))
            """)
        .param("id", Ids.next())
        .param("org", Tenants.current().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("actor", actor.getObject().name())
        .param("action", action)
        .param("subject", subject)
        .param("detail", json.writeValueAsString(detail))
        .update();
  }
}
