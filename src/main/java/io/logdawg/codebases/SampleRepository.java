package io.logdawg.codebases;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.base.Ids;
import io.logdawg.source.ProviderKind;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.OrganizationSettings;
import io.logdawg.tenancy.OrganizationSetup;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connects the bundled sample shop in the local default, so that a newcomer sees a true diagnosis
 * in the first minute, without a network. Once: who disconnects it does not get it back.
 */
@Component
class SampleRepository implements OrganizationSetup {

  private static final NewRepository SHOP =
      new NewRepository(ProviderKind.GIT.id(), "sample:shop", null, null, null);

  private final RepositoryDoor door;
  private final RepositoryRows rows;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;

  SampleRepository(
      RepositoryDoor door,
      RepositoryRows rows,
      JdbcClient jdbc,
      Audit audit,
      TransactionTemplate transaction,
      Clock clock) {
    this.door = door;
    this.rows = rows;
    this.jdbc = jdbc;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public void prepare(Organization organization, OrganizationSettings configured) {
    if (organization.slug().equals("local")) {
      transaction.executeWithoutResult(_ -> connectOnce(organization));
    }
  }

  private void connectOnce(Organization organization) {
    int first =
        jdbc.sql(
                """
                update organizations set settings = settings || '{"sample_connected": true}'
                where id = ? and not jsonb_exists(settings, 'sample_connected')
                """)
            .param(organization.id().value())
            .update();
    if (first == 1) {
      RepositoryId id = new RepositoryId(Ids.next());
      RepositoryCheck sample = door.check(id, SHOP);
      RepositoryRow row =
          new RepositoryRow(
              id,
              sample.address(),
              sample.defaultBranch(),
              null,
              sample.headCommit(),
              clock.instant());
      rows.save(row);
      audit.record(AuditAction.REPOSITORY_CONNECTED, id.toString(), row.toDetail());
    }
  }
}
