package io.logdawg.models;

import io.logdawg.tenancy.Tenants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The bound organization's rules, in its row's settings; within the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModelRuleStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  ModelRuleStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  ModelRules get() {
    return jdbc.sql("select settings -> 'model' as rules from organizations where id = :org")
        .param("org", Tenants.current().value())
        .query((row, _) -> {
          var rules = row.getString("rules");
          return rules == null ? ModelRules.DEFAULT : json.readValue(rules, ModelRules.class);
        })
        .optional()
        .orElse(ModelRules.DEFAULT);
  }

  void set(ModelRules rules) {
    jdbc.sql(
            """
            update organizations
            set settings = jsonb_set(settings, '{model}', cast(:rules as jsonb))
            where id = :org
            """)
        .param("rules", json.writeValueAsString(rules))
        .param("org", Tenants.current().value())
        .update();
  }
}
