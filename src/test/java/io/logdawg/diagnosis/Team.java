package io.logdawg.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.base.Ids;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.Reports;
import io.logdawg.security.Member;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/** An organization with one member, who calls; a new one wherever it is injected. */
@Scope("prototype")
public class Team {

  private final TestDatabase database;
  private final Diagnoses diagnoses;
  private final Reports reports;
  private final TenantId id;

  Team(TestDatabase database, Diagnoses diagnoses, Reports reports) {
    this.database = database;
    this.diagnoses = diagnoses;
    this.reports = reports;
    this.id = TestOrganizations.create(database);
  }

  public TenantId id() {
    return id;
  }

  public RepositoryId connectsTheSample() {
    return connects("git", URI.create("sample:shop"), URI.create("sample:shop"));
  }

  public RepositoryId connects(String provider, URI url, URI api) {
    RepositoryId repository = new RepositoryId(Ids.next());
    TestOrganizations.execute(
        database,
        """
        insert into repositories
          (id, org_id, provider, url, base_url, owner, name, default_branch, created_at)
        values ('%s', '%s', '%s', '%s', '%s', 'team', 'shop', 'main', now())
        """
            .formatted(repository, id, provider, url, api));
    return repository;
  }

  public ReportId sends(String log) {
    return sends(log, null);
  }

  public ReportId sends(String log, @Nullable String ref) {
    return submits(log, ref).report();
  }

  public Receipt submits(String log, @Nullable String ref) {
    return asMember(
        () -> diagnoses.submit(new Submission(log, null, null, Map.of(), null, ref, "api")));
  }

  public <T> T asMember(Supplier<T> work) {
    return as(Role.MEMBER, work);
  }

  public <T> T as(Role role, Supplier<T> work) {
    var member = new Member(Ids.next(), id, "Ann", "ann@example.org", role);
    SecurityContextHolder.setContext(
        new SecurityContextImpl(
            UsernamePasswordAuthenticationToken.authenticated(member, null, role.authorities())));
    try {
      return work.get();
    } finally {
      SecurityContextHolder.clearContext();
    }
  }

  public Report reads(ReportId report) {
    return asMember(() -> reports.get(report));
  }

  public Report awaitsTheEndOf(ReportId report) {
    await().atMost(Duration.ofSeconds(40)).until(() -> reads(report).status().isFinal());
    return reads(report);
  }

  public void awaits(ReportId report, String column, String value) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(column(report, column)).isEqualTo(value));
  }

  /** One column of the row, as text; past row security. */
  public String column(ReportId report, String column) {
    return text("select %s from reports where id = '%s'".formatted(column, report));
  }

  public void set(ReportId report, String assignment) {
    TestOrganizations.execute(
        database, "update reports set %s where id = '%s'".formatted(assignment, report));
  }

  public String text(String sql) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
