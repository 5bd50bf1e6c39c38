package io.logdawg.reports;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.tenancy.TenantId;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.annotation.Scope;

/** An organization of a test's own, with one repository: a new one wherever it is injected. */
@Scope("prototype")
class OrganizationOfTest {

  final TestDatabase database;
  final TenantId id;
  final RepositoryId repository;
  private final ReportIntake intake;

  OrganizationOfTest(TestDatabase database, ReportIntake intake) {
    this.database = database;
    this.intake = intake;
    id = TestOrganizations.create(database);
    repository = new RepositoryId(TestOrganizations.repository(database, id));
  }

  <T> T in(Supplier<T> work) {
    return Tenants.in(id, work);
  }

  void run(Runnable work) {
    Tenants.in(id, work);
  }

  ReportId pending(String title) {
    return in(() -> intake.begin(ReportSamples.pending(repository, title)).report());
  }

  /** One column of the row, as text; past row security. */
  String column(ReportId report, String column) {
    return text("select %s from reports where id = '%s'".formatted(column, report));
  }

  String text(String sql) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void set(ReportId report, String assignment) {
    TestOrganizations.execute(
        database, "update reports set %s where id = '%s'".formatted(assignment, report));
  }

  /** As if the worker had died a while ago. */
  void lapse(ReportId report) {
    set(report, "lease_until = now() - interval '1 second'");
  }

  UUID uuid() {
    return id.value();
  }
}
