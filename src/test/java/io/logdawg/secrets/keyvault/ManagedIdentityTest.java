package io.logdawg.secrets.keyvault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.logdawg.secrets.testing.AzureProcess;
import io.logdawg.secrets.testing.IdentityDouble;
import io.logdawg.secrets.testing.KeyVaultDouble;
import io.logdawg.secrets.testing.MasterKeys;
import io.logdawg.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a process, its managed identity, the vault's challenge over HTTPS, the keys. */
class ManagedIdentityTest {

  private static final String KEY = MasterKeys.random();

  private final KeyVaultDouble vault = new KeyVaultDouble();
  private final IdentityDouble identity = new IdentityDouble();
  private final TestDatabase database = TestDatabase.create();

  @TempDir Path folder;

  @AfterEach
  void close() {
    vault.close();
    identity.close();
  }

  @Test
  void aNodeStartsNoticesANewVersionAndSaysWhenTheVaultIsAway() {
    vault.set("logdawg-master-key", KEY);
    try (var node = AzureProcess.start(folder, environment())) {
      assertThat(node.get("/actuator/health")).startsWith("200 ").contains("\"UP\"");
      assertThat(folder.resolve("home")).doesNotExist();

      var second = vault.set("logdawg-master-key", MasterKeys.random());
      await().until(() -> node.log().contains("sealed under version " + second));

      vault.refuseAll(403);
      await().until(() -> node.get("/actuator/health").contains("\"DEGRADED\""));
      assertThat(node.get("/actuator/health")).startsWith("200 ");
      assertThat(node.log())
          .contains("refuses to give secret \"logdawg-master-key\"", "Key Vault Secrets User")
          .doesNotContain(KEY, IdentityDouble.TOKEN);
    }
  }

  @Test
  void aVaultThatIsAwayAtStartEndsItWithTheReason() {
    vault.close();
    try (var node = AzureProcess.start(folder, environment())) {
      assertThat(node.end()).isEqualTo(1);
      assertThat(node.log())
          .contains("APPLICATION FAILED TO START", "does not answer", "LOGDAWG_KEYVAULT_URL")
          .doesNotContain("\tat ");
    }
  }

  private Map<String, String> environment() {
    var environment = new HashMap<>(AzureProcess.on(database));
    environment.putAll(identity.environment());
    environment.put("LOGDAWG_KEYVAULT_URL", vault.url());
    environment.put("LOGDAWG_KEYVAULT_REFRESH", "1s");
    return environment;
  }
}
