package io.logdawg.reports.views;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.base.Ids;
import io.logdawg.reports.Storable;
import io.logdawg.security.CurrentCaller;
import io.logdawg.security.ForViewers;
import io.logdawg.security.Member;
import io.logdawg.tenancy.Tenants;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views of the member who is signed in, and those that others share. */
@Service
@Transactional
public class SavedViews {

  private static final int MOST = 50;

  private final JdbcClient jdbc;
  private final CurrentCaller caller;

  SavedViews(JdbcClient jdbc, CurrentCaller caller) {
    this.jdbc = jdbc;
    this.caller = caller;
  }

  /** The member's own first, each kind by name. */
  @ForViewers
  @Transactional(readOnly = true)
  public List<SavedView> list() {
    return jdbc.sql(
            """
            select id, name, query, shared, user_id = :member as own from saved_views
            where org_id = :org and (user_id = :member or shared)
            order by user_id = :member desc, lower(name), id
            """)
        .param("org", Tenants.current().value())
        .param("member", member().id())
        .query((row, _) ->
            new SavedView(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("query"),
                row.getBoolean("shared"),
                row.getBoolean("own")))
        .list();
  }

  /**
   * In place of the member's own of the same name.
   *
   * @param name 1 to 80 characters
   * @param shared whether the whole organization sees it
   * @throws FailureException Invalid about the name; Conflict where the member has fifty already
   */
  @ForViewers
  public void save(String name, String query, boolean shared) {
    String kept = Storable.line(name, 81);
    if (kept.isEmpty() || kept.length() > 80) {
      throw new FailureException(new Failure.Invalid("name", "must have 1 to 80 characters"));
    }
    int saved =
        jdbc.sql(
                """
                insert into saved_views (id, org_id, user_id, name, query, shared, created_at)
                select :id, :org, :member, :name, :query, :shared, now()
                where (select count(*) from saved_views
                  where org_id = :org and user_id = :member and name <> :name) < :most
                on conflict (org_id, user_id, name)
                  do update set query = excluded.query, shared = excluded.shared
                """)
            .param("id", Ids.next())
            .param("org", Tenants.current().value())
            .param("member", member().id())
            .param("name", kept)
            .param("query", query)
            .param("shared", shared)
            .param("most", MOST)
            .update();
    if (saved == 0) {
      throw new FailureException(
          new Failure.Conflict("You have %d views already: delete one first.".formatted(MOST)));
    }
  }

  /** One of the member's own; another's stays. */
  @ForViewers
  public void delete(UUID id) {
    jdbc.sql("delete from saved_views where org_id = :org and user_id = :member and id = :id")
        .param("org", Tenants.current().value())
        .param("member", member().id())
        .param("id", id)
        .update();
  }

  private Member member() {
    return caller
        .member()
        .orElseThrow(() -> new FailureException(new Failure.Forbidden("keep views")));
  }
}
