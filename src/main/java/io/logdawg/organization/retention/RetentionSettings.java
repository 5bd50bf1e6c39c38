package io.logdawg.organization.retention;

import io.logdawg.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The bound organization's rules, in its row's settings; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RetentionSettings {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RetentionSettings(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public RetentionRules get() {
    return jdbc.sql("select settings -> 'retention' as rules from organizations where id = :org")
        .param("org", Tenants.current().value())
        .query((row, _) -> {
          var rules = row.getString("rules");
          return rules == null
              ? RetentionRules.DEFAULT
              : json.readValue(rules, RetentionRules.class);
        })
        .optional()
        .orElse(RetentionRules.DEFAULT);
  }

  public void set(RetentionRules rules) {
    jdbc.sql(
            """
            update organizations
            set settings = jsonb_set(settings, '{retention}', cast(:rules as jsonb))
            where id = :org
            """)
        .param("rules", json.writeValueAsString(rules))
        .param("org", Tenants.current().value())
        .update();
  }
}
