package io.logdawg.ingest.webhook;

import io.logdawg.base.Ids;
import io.logdawg.codebases.RepositoryId;
import io.logdawg.codebases.webhooks.Delivery;
import io.logdawg.codebases.webhooks.Webhooks;
import io.logdawg.security.Role;
import io.logdawg.tenancy.TenantId;
import io.logdawg.testing.As;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.sql.SQLException;
import java.util.List;

/** A connected repository of a new organization, whose webhook is open. */
final class Receiver {

  final TenantId organization;
  final RepositoryId repository = new RepositoryId(Ids.next());
  final String secret;

  private final TestDatabase database;
  private final Webhooks webhooks;

  private Receiver(TestDatabase database, Webhooks webhooks, String provider, String branch) {
    this.database = database;
    this.webhooks = webhooks;
    this.organization = TestOrganizations.create(database);
    TestOrganizations.execute(
        database,
        """
        insert into repositories
          (id, org_id, provider, url, base_url, owner, name, default_branch, created_at)
        values ('%s', '%s', '%s', 'https://git.example/a/b', 'https://git.example', 'a', 'b', '%s',
          now())
        """
            .formatted(repository, organization, provider, branch));
    this.secret = renewSecret();
  }

  static Receiver gitHub(TestDatabase database, Webhooks webhooks, String branch) {
    return new Receiver(database, webhooks, "github", branch);
  }

  static Receiver azureDevOps(TestDatabase database, Webhooks webhooks) {
    return new Receiver(database, webhooks, "azure-devops", "main");
  }

  String renewSecret() {
    return As.member(
        database,
        organization,
        Role.ADMIN,
        () -> webhooks.renewSecret(repository).reveal(plain -> plain));
  }

  List<Delivery> deliveries() {
    return As.member(database, organization, Role.VIEWER, () -> webhooks.deliveries(repository));
  }

  /** One value, past row security. */
  String text(String sql) {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? String.valueOf(rows.getString(1)) : "no row";
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  String reports() {
    return text("select count(*) from reports where repo_id = '%s'".formatted(repository));
  }
}
