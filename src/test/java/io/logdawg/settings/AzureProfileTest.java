package io.logdawg.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.secrets.testing.AzureProcess;
import java.nio.file.Path;
import java.util.Map;
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
}
