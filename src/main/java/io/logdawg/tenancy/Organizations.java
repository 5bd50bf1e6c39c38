package io.logdawg.tenancy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organization bound to the current work, as it is stored. */
@Component
@Transactional
public class Organizations {

  private final JdbcClient jdbc;

  Organizations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(readOnly = true)
  public Organization current() {
    return jdbc.sql("select id, slug, name, entra_tenant_id from organizations where id = ?")
        .param(Tenants.current().value())
        .query((row, _) ->
            new Organization(
                new TenantId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                row.getString("name"),
                row.getObject("entra_tenant_id", UUID.class)))
        .single();
  }

  /** Gives the bound organization a name that stands whatever the configuration says. */
  public void rename(String name) {
    jdbc.sql(
            """
            update organizations
            set name = ?, settings = settings || '{"named_here": true}'
            where id = ?
            """)
        .param(name)
        .param(Tenants.current().value())
        .update();
  }

  /** Makes it, under the id that is bound, unless another node has just made one of that slug. */
  void create(OrganizationSettings settings, Instant now) {
    jdbc.sql(
            """
            insert into organizations (id, slug, name, entra_tenant_id, created_at)
            values (?, ?, ?, ?, ?) on conflict (slug) do nothing
            """)
        .param(Tenants.current().value())
        .param(settings.slug())
        .param(settings.name())
        .param(settings.entraTenantId())
        .param(now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes over the Entra tenant, and the name unless an administrator has given another. */
  void update(OrganizationSettings settings) {
    jdbc.sql(
            """
            update organizations
            set name = case when jsonb_exists(settings, 'named_here') then name else ? end,
              entra_tenant_id = ?
            where id = ?
            """)
        .param(settings.name())
        .param(settings.entraTenantId())
        .param(Tenants.current().value())
        .update();
  }
}
