package io.logdawg.testing;

import io.logdawg.base.Ids;
import io.logdawg.tenancy.TenantId;
import java.sql.SQLException;
import java.util.UUID;

/** Organizations and their first rows, written past row security by the superuser. */
public final class TestOrganizations {

  private TestOrganizations() {}

  /** A new organization, with a name that nothing else has. */
  public static TenantId create(TestDatabase database) {
    var id = Ids.next();
    execute(
        database,
        "insert into organizations (id, slug, name, created_at) values ('%s', 'o-%s', 'Test', now())"
            .formatted(id, id));
    return new TenantId(id);
  }

  /** A connected repository of that organization, with no credential. */
  public static UUID repository(TestDatabase database, TenantId tenant) {
    var id = Ids.next();
    execute(
        database,
        """
        insert into repositories
          (id, org_id, provider, url, base_url, owner, name, default_branch, created_at)
        values ('%1$s', '%2$s', 'git', 'https://git.example/acme/%1$s', 'https://git.example',
          'acme', '%1$s', 'main', now())
        """
            .formatted(id, tenant));
    return id;
  }

  /** The shop that comes with Log Dawg, connected to that organization. */
  public static UUID sampleRepository(TestDatabase database, TenantId tenant) {
    var id = repository(database, tenant);
    execute(
        database,
        "update repositories set url = 'sample:shop', owner = 'sample', name = 'shop' where id = '%s'"
            .formatted(id));
    return id;
  }

  /** A pending report on that repository. */
  public static UUID report(TestDatabase database, TenantId tenant, UUID repository) {
    var id = Ids.next();
    execute(
        database,
        """
        insert into reports
          (id, org_id, repo_id, created_at, last_seen_at, trigger, log_text, title)
        values ('%s', '%s', '%s', now(), now(), 'api', 'boom', 'Boom')
        """
            .formatted(id, tenant, repository));
    return id;
  }

  /** Runs one statement as the superuser, whom row security does not bind. */
  public static void execute(TestDatabase database, String sql) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What one statement counts, as the superuser. */
  public static long count(TestDatabase database, String sql) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
