package io.logdawg.organization.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.audit.Actor;
import io.logdawg.audit.Audit;
import io.logdawg.audit.Who;
import io.logdawg.organization.FullOrganization;
import io.logdawg.tenancy.Tenants;
import io.logdawg.testing.DatabaseTest;
import io.logdawg.testing.TestDatabase;
import io.logdawg.testing.TestOrganizations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@Import({OrganizationExport.class, Audit.class, OrganizationExportTest.Ada.class})
class OrganizationExportTest {

  static final class Ada implements Actor {
    @Override
    public Who who() {
      return Who.stranger("Ada");
    }
  }

  @Autowired OrganizationExport export;
  @Autowired JsonMapper json;
  @Autowired TestDatabase database;

  private FullOrganization ours;

  @BeforeEach
  void organization() {
    ours = FullOrganization.create(database);
  }

  @Test
  void everyTableOfTheOrganizationIsInIt() {
    var tables = new TreeSet<String>();
    ExportedTable.ALL.forEach(table -> tables.add("public." + table.table()));

    var stored = new TreeSet<>(ours.rows().keySet());
    stored.remove("jobrunr.jobrunr_jobs");

    assertThat(tables).isEqualTo(stored);
  }

  @Test
  void everyRowIsThereAndTheManifestSaysHowMany() throws Exception {
    var files = files();

    var manifest = json.readTree(files.get("manifest.json"));
    assertThat(manifest.get("format").asInt()).isEqualTo(1);
    assertThat(manifest.get("exported_at").asString()).endsWith("Z");
    assertThat(manifest.get("organization").asString()).isEqualTo(ours.slug());
    assertThat(manifest.get("files")).hasSize(ExportedTable.ALL.size());
    for (var file : manifest.get("files")) {
      var content = files.get(file.get("name").asString());
      assertThat(json.readTree(content)).hasSize(file.get("rows").asInt());
      assertThat(file.get("bytes").asInt())
          .isEqualTo(content.getBytes(StandardCharsets.UTF_8).length);
      assertThat(file.get("sha256").asString()).isEqualTo(sha256(content));
    }
    assertThat(json.readTree(files.get("reports.json")).get(0).get("log_text").asString())
        .isEqualTo("boom");
  }

  @Test
  void noSecretLeavesInAnyForm() throws Exception {
    var hex = HexFormat.of().formatHex(FullOrganization.SECRET.getBytes(StandardCharsets.UTF_8));

    assertThat(String.join("\n", files().values()))
        .doesNotContain(
            FullOrganization.SECRET,
            hex,
            "password_hash",
            "\"hash\"",
            "sealed",
            "webhook_secret\"");
  }

  @Test
  void bytesAreNeverExported() throws Exception {
    assertThat(String.join("\n", files().values())).doesNotContain("\"\\\\x");
  }

  @Test
  void nothingOfAnotherOrganizationIsInIt() throws Exception {
    var theirs = FullOrganization.create(database);

    assertThat(String.join("\n", files().values())).doesNotContain(theirs.id().toString());
  }

  @Test
  void filesAlwaysComeInTheSameOrderWithTheManifestLast() throws Exception {
    assertThat(files().keySet())
        .containsExactly(
            "organization.json",
            "members.json",
            "api-keys.json",
            "credentials.json",
            "repositories.json",
            "webhook-deliveries.json",
            "reports.json",
            "occurrences.json",
            "pushes.json",
            "possible-fixes.json",
            "report-notes.json",
            "report-checks.json",
            "report-issues.json",
            "verdicts.json",
            "model-calls.json",
            "model-spending.json",
            "report-reads.json",
            "saved-views.json",
            "notification-channels.json",
            "notification-channel-repositories.json",
            "notification-deliveries.json",
            "audit-log.json",
            "manifest.json");
  }

  @Test
  void thatSomebodyAskedForItIsWrittenDown() throws Exception {
    assertThat(files().get("audit-log.json")).contains("organization.exported", "\"Ada\"");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    TestOrganizations.execute(
        database,
        "update reports set title = E'\\n],\"x\": \\\\ 名 \\u2028' where org_id = '%s'"
            .formatted(ours.id()));

    assertThat(json.readTree(files().get("reports.json")).get(0).get("title").asString())
        .isEqualTo("\n],\"x\": \\ 名 \u2028");
  }

  @Test
  void theFileIsGoneOnceItIsSent() throws Exception {
    ExportedFile file = make();

    file.close();

    assertThat(Files.exists(file.path())).isFalse();
  }

  private Map<String, String> files() throws IOException {
    var files = new LinkedHashMap<String, String>();
    try (var file = make();
        var zip = new ZipInputStream(Files.newInputStream(file.path()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private ExportedFile make() {
    return Tenants.in(
        ours.id(),
        () -> {
          try {
            return export.make();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
