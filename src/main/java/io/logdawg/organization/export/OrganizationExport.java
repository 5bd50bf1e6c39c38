package io.logdawg.organization.export;

import io.logdawg.audit.Audit;
import io.logdawg.audit.AuditAction;
import io.logdawg.security.ForAdmins;
import io.logdawg.tenancy.Organization;
import io.logdawg.tenancy.Organizations;
import io.logdawg.tenancy.Tenants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs everything of the caller's organization but its secrets: one JSON file a table, as of one
 * instant, and a manifest with counts and hashes. It goes to a temporary file at the database's
 * pace and from there at the reader's, so that a slow reader holds neither connection nor snapshot,
 * and what breaks off is no archive that looks whole.
 */
@Service
public class OrganizationExport {

  /** A report may be megabytes. */
  private static final int ROWS_AT_A_TIME = 20;

  private final Organizations organizations;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final TransactionTemplate snapshot;
  private final Clock clock;

  OrganizationExport(
      Organizations organizations,
      JdbcClient jdbc,
      JsonMapper json,
      Audit audit,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.organizations = organizations;
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.transaction = new TransactionTemplate(transactions);
    this.snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    this.clock = clock;
  }

  /** Makes the archive, and writes down before it begins that somebody asked for it. */
  @ForAdmins
  public ExportedFile make() throws IOException {
    Organization organization = organizations.current();
    transaction.executeWithoutResult(_ ->
        audit.record(
            AuditAction.ORGANIZATION_EXPORTED,
            organization.id().toString(),
            Map.of("name", organization.name())));
    Path path = Files.createTempFile("logdawg-export", ".zip");
    ExportedFile file = new ExportedFile("logdawg-%s.zip".formatted(organization.slug()), path);
    try {
      snapshot.executeWithoutResult(_ -> pack(organization, path));
      return file;
    } catch (RuntimeException failed) {
      file.close();
      throw failed;
    }
  }

  private void pack(Organization organization, Path path) {
    Instant now = clock.instant();
    // Times read the same wherever the server stands.
    jdbc.sql("set local time zone 'UTC'").update();
    try (ExportZip zip = new ExportZip(Files.newOutputStream(path), now)) {
      for (ExportedTable table : ExportedTable.ALL) {
        zip.array(table.file() + ".json", rows -> read(table, rows));
      }
      Manifest manifest =
          new Manifest(
              Manifest.FORMAT, organization.slug(), organization.name(), now, zip.written());
      zip.text(
          "manifest.json",
          json.writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(ExportedTable table, Consumer<String> rows) {
    jdbc.sql(table.sql())
        .withFetchSize(ROWS_AT_A_TIME)
        .param("secrets", table.secrets().toArray(String[]::new))
        .param("org", Tenants.current().value())
        .query(row -> {
          rows.accept(row.getString(1));
        });
  }
}
