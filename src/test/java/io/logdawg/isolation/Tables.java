package io.logdawg.isolation;

import io.logdawg.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables that there are, as PostgreSQL's catalogue has them. */
public final class Tables {

  private Tables() {}

  /**
   * @param name with its schema
   * @param organization the column that says whose a row is
   * @param id the column that others would name a row by: its own id, or that of what it belongs to
   */
  record Table(String name, String organization, String id) {}

  /** Those whose rows belong to organizations. */
  static List<Table> ofOrganizations(TestDatabase database) {
    return query(
            database,
            """
            select format('%I.%I', n.nspname, c.relname)
                || ' ' || case c.relname when 'organizations' then 'id' else 'org_id' end
                || ' ' || coalesce((
                  select attname from pg_attribute
                  where attrelid = c.oid and attnum > 0 and not attisdropped
                    and atttypid = 'uuid'::regtype and attname <> 'org_id'
                  order by attname <> 'id', attnum limit 1), 'org_id')
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and c.relforcerowsecurity
            order by 1
            """)
        .stream()
        .map(line -> line.split(" "))
        .map(parts -> new Table(parts[0], parts[1], parts[2]))
        .toList();
  }

  /** Every table's name with its schema, but PostgreSQL's own. */
  public static List<String> all(TestDatabase database) {
    return query(
        database,
        """
        select format('%I.%I', n.nspname, c.relname)
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'm')
          and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        """);
  }

  /** The first column of what the superuser is answered, whom row security does not bind. */
  public static List<String> query(TestDatabase database, String sql) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var result = new ArrayList<String>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
