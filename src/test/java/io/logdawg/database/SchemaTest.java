package io.logdawg.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Rules for every table and role, found in PostgreSQL's catalogue: a new one cannot forget them.
 */
class SchemaTest {

  private static final String OUR_TABLES =
      """
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'public' and c.relkind in ('r', 'p', 'm')
        and c.relname not like 'databasechangelog%'
      """;

  private final TestDatabase database = TestDatabase.create();

  @Test
  void thereAreTables() throws SQLException {
    assertThat(column("select c.relname " + OUR_TABLES))
        .contains(
            "organizations",
            "users",
            "api_keys",
            "credentials",
            "repositories",
            "reports",
            "occurrences",
            "verdicts",
            "report_reads",
            "saved_views",
            "webhook_deliveries",
            "audit_log");
  }

  @Test
  void everyTableIsUnderRowSecurityThatBindsItsOwnerToo() throws SQLException {
    assertThat(
            column(
                "select c.relname "
                    + OUR_TABLES
                    + "and not (c.relrowsecurity and c.relforcerowsecurity)"))
        .isEmpty();
  }

  @Test
  void everyTableComparesWithTheOrganizationOfTheTransaction() throws SQLException {
    assertThat(
            column(
                "select c.relname "
                    + OUR_TABLES
                    + """
                    and not exists (
                      select from pg_policies p
                      where p.schemaname = 'public' and p.tablename = c.relname
                        and p.policyname = 'organization' and p.cmd = 'ALL'
                        and p.roles = '{public}' and p.with_check is null
                        and p.qual = format('(%s = (NULLIF(current_setting(''logdawg.org_id''::text, '
                          'true), ''''::text))::uuid)',
                          case c.relname when 'organizations' then 'id' else 'org_id' end))
                    """))
        .isEmpty();
  }

  @Test
  void everyOtherPolicyIsForTheLookUpsAndReadsOnly() throws SQLException {
    assertThat(
            column(
                """
                select tablename || ' ' || policyname from pg_policies
                where policyname <> 'organization'
                  and not (cmd = 'SELECT' and roles = '{logdawg_lookup}')
                """))
        .isEmpty();
  }

  @Test
  void noRoleOfOursPassesRowSecurityBy() throws SQLException {
    assertThat(
            column(
                """
                select rolname from pg_roles where rolname like 'logdawg%'
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)
                """))
        .isEmpty();
  }

  @Test
  void theSchemasOwnerWhoIsNoSuperuserMadeEverything() throws SQLException {
    assertThat(
            column(
                """
                select distinct pg_get_userbyid(c.relowner) from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where n.nspname in ('public', 'jobrunr')
                """))
        .containsExactly("logdawg_owner");
  }

  @Test
  void theApplicationOwnsNothing() throws SQLException {
    assertThat(
            column(
                """
                select deptype::text from pg_shdepend d join pg_roles r on r.oid = d.refobjid
                where r.rolname in ('logdawg_app', 'logdawg') and d.deptype = 'o'
                """))
        .isEmpty();
  }

  @Test
  void lookUpsRunWithAFixedSearchPathAndAreNotForEverybody() throws SQLException {
    assertThat(
            column(
                """
                select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'lookup' and not (
                  prosecdef and proconfig = '{"search_path=pg_catalog, pg_temp"}'
                  and pg_get_userbyid(proowner) = 'logdawg_lookup'
                  and not has_function_privilege('logdawg', p.oid, 'execute'))
                """))
        .isEmpty();
  }

  @Test
  void erasingFunctionsRunWithAFixedSearchPathAndAreNotForEverybody() throws SQLException {
    assertThat(
            column(
                """
                select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where n.nspname = 'erasure' and not (
                  prosecdef and proconfig = '{"search_path=pg_catalog, pg_temp"}'
                  and pg_get_userbyid(proowner) = 'logdawg_eraser'
                  and has_function_privilege('logdawg_app', p.oid, 'execute')
                  and not has_function_privilege('logdawg', p.oid, 'execute'))
                """))
        .isEmpty();
  }

  @Test
  void nobodyOfTheApplicationReadsOrChangesTheInstallationsLog() throws SQLException {
    assertThat(
            column(
                """
                select r.rolname || ' ' || p.privilege
                from pg_roles r, unnest(array['select', 'insert', 'update', 'delete', 'truncate'])
                  as p(privilege)
                where r.rolname in ('logdawg', 'logdawg_app', 'logdawg_lookup', 'logdawg_eraser')
                  and has_table_privilege(r.rolname, 'installation.log', p.privilege)
                """))
        .containsExactly("logdawg_eraser insert");
  }

  @Test
  void nothingElseRunsWithItsOwnersRights() throws SQLException {
    assertThat(
            column(
                """
                select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                where prosecdef
                  and n.nspname not in ('lookup', 'erasure', 'pg_catalog', 'information_schema')
                """))
        .isEmpty();
  }

  @Test
  void aReportsStatusIsARealEnum() throws SQLException {
    assertThat(column("select unnest(enum_range(null::report_status))::text"))
        .containsExactly("pending", "processing", "complete", "failed");
  }

  private List<String> column(String sql) throws SQLException {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      var result = new ArrayList<String>();
      while (rows.next()) {
        result.add(rows.getString(1));
      }
      return result;
    }
  }
}
