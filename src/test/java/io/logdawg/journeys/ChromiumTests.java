package io.logdawg.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTests {

  @TempDir Path folder;

  @Test
  void theOneThatIsNamedWins() throws IOException {
    executable("chromium");

    assertThat(find(Map.of("CHROMIUM", "/opt/mine", "PATH", folder.toString())))
        .contains(Path.of("/opt/mine"));
  }

  @Test
  void oneOnThePathIsFoundUnderAnyOfItsNames() throws IOException {
    var chrome = executable("google-chrome-stable");

    assertThat(find(Map.of("PATH", "/nowhere:" + folder))).contains(chrome);
  }

  @Test
  void theUsualPlacesAreTheLastResort() throws IOException {
    var usual = executable("browser");

    assertThat(find(Map.of(), usual)).contains(usual);
  }

  @Test
  void aFileThatCannotBeRunIsNone() throws IOException {
    Files.createFile(folder.resolve("chromium"));

    assertThat(find(Map.of("PATH", folder.toString()))).isEmpty();
  }

  private Path executable(String name) throws IOException {
    var file = Files.createFile(folder.resolve(name));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private static Optional<Path> find(Map<String, String> environment, Path... usual) {
    return new Chromium(environment, List.of(usual)).find();
  }
}
