package io.logdawg.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.secrets.testing.AzureProcess;
import io.logdawg.secrets.testing.IdentityDouble;
import io.logdawg.secrets.testing.KeyVaultDouble;
import io.logdawg.secrets.testing.MasterKeys;
import io.logdawg.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AzureProfileTest {

  @TempDir Path folder;

  @Test
  void withNothingSetItEndsNamingEverythingAndMakesNothingLocal() {
    try (var node = AzureProcess.start(folder, Map.of("SPRING_PROFILES_ACTIVE", "azure"))) {
      assertThat(node.end()).isEqualTo(1);
      assertThat(node.log())
          .contains(
              "APPLICATION FAILED TO START",
              "SPRING_DATASOURCE_URL",
              "LOGDAWG_KEYVAULT_URL",
              "LOGDAWG_ENTRA_CLIENTID",
              "LOGDAWG_ENTRA_CLIENTSECRET",
              "LOGDAWG_ENTRA_TENANT",
              "LOGDAWG_ORGANIZATIONS_0_ENTRATENANTID")
          .doesNotContain("\tat ", "Password  ");
      assertThat(folder.resolve("home")).doesNotExist();
    }
  }

  @Test
  void withEverythingSetItMakesNothingLocalEither() throws SQLException {
    var database = TestDatabase.create();
    try (var vault = new KeyVaultDouble();
        var identity = new IdentityDouble();
        var node = AzureProcess.start(folder, everything(database, vault, identity))) {
      assertThat(node.get("/actuator/health")).startsWith("200 ");
      assertThat(node.log()).doesNotContain("first administrator", "Password  ");
      assertThat(folder.resolve("home")).doesNotExist();
      assertThat(members(database)).isZero();
    }
  }

  private static Map<String, String> everything(
      TestDatabase database, KeyVaultDouble vault, IdentityDouble identity) {
    var environment = new HashMap<>(AzureProcess.on(database));
    environment.putAll(identity.environment());
    // The profile's own part.
    environment.remove("SPRING_LIQUIBASE_ENABLED");
    vault.set("logdawg-master-key", MasterKeys.random());
    vault.set("database-password", environment.remove("SPRING_DATASOURCE_PASSWORD"));
    vault.set("oidc-client-secret", "a secret of the app registration");
    environment.put("LOGDAWG_KEYVAULT_SECRETS_SPRING_DATASOURCE_PASSWORD", "database-password");
    environment.put("LOGDAWG_KEYVAULT_SECRETS_LOGDAWG_ENTRA_CLIENTSECRET", "oidc-client-secret");
    environment.put("LOGDAWG_KEYVAULT_URL", vault.url());
    environment.put("LOGDAWG_ENTRA_CLIENTID", UUID.randomUUID().toString());
    environment.put("LOGDAWG_ENTRA_TENANT", "organizations");
    environment.put("LOGDAWG_ORGANIZATIONS_0_SLUG", "acme");
    environment.put("LOGDAWG_ORGANIZATIONS_0_NAME", "Acme");
    environment.put("LOGDAWG_ORGANIZATIONS_0_ENTRATENANTID", UUID.randomUUID().toString());
    environment.put("SPRING_PROFILES_ACTIVE", "azure");
    return environment;
  }

  private static int members(TestDatabase database) throws SQLException {
    try (var connection = TestDatabase.connect(database.superuser());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from users")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
