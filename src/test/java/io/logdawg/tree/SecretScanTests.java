package io.logdawg.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.tree.SecretScan.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretScanTests {

  private static final SecretScan SCAN = new SecretScan();

  @TempDir Path tree;

  @Test
  void theTreeHoldsNoSecret() throws IOException {
    assertThat(SCAN.scan(Path.of("").toAbsolutePath())).isEmpty();
  }

  /** Made here, since the tree must not hold even a false one. */
  @ParameterizedTest
  @ValueSource(
      strings = {"github-pat", "aws-access-token", "private-key", "azure-ad-client-secret"})
  void aPlantedKeyFailsTheScan(String rule) throws IOException {
    Files.createDirectories(tree.resolve("src/main/resources"));
    Files.writeString(tree.resolve("src/main/resources/application.yaml"), Planted.secret(rule));

    assertThat(SCAN.scan(tree)).contains(new Finding("src/main/resources/application.yaml", rule));
  }

  @Test
  void aTreeWithoutOnePasses() throws IOException {
    Files.writeString(tree.resolve("README.md"), "Set GITHUB_TOKEN to your token, api_key=$KEY.");

    assertThat(SCAN.scan(tree)).isEmpty();
  }

  @Test
  void whatIsFoundIsToldWithoutTheSecret() throws IOException {
    var secret = Planted.secret("github-pat");
    Files.writeString(tree.resolve("a.txt"), secret);

    assertThat(SCAN.scan(tree).toString()).contains("github-pat").doesNotContain(secret);
  }

  @Test
  void aLineThatSaysSoIsLetThrough() throws IOException {
    Files.writeString(tree.resolve("a.txt"), Planted.secret("github-pat") + " // gitleaks:allow");

    assertThat(SCAN.scan(tree)).isEmpty();
  }
}
