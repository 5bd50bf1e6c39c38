package io.logdawg.secrets.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.secrets.MemoryKeyring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyFileTest {

  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @TempDir Path folder;

  @Test
  void theFirstReadMakesAKeyThatOnlyTheOwnerMayRead() throws IOException {
    var file = folder.resolve("new/keyring");

    new KeyFile(file).read();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void theNextReadFindsTheSameKey() {
    var file = folder.resolve("keyring");
    var first = new KeyFile(file).read();
    var again = new KeyFile(file).read();
    var dataKey = new byte[MemoryKeyring.KEY_BYTES];

    var wrapped = first.wrap(first.currentKeyId(), dataKey);

    assertThat(again.unwrap(again.currentKeyId(), wrapped)).isEqualTo(dataKey);
  }

  @Test
  void processesThatStartAtOnceAgreeOnOneKey() throws Exception {
    Callable<String> start = () -> new KeyFile(folder.resolve("keyring")).read().currentKeyId();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var starts = threads.invokeAll(IntStream.range(0, 8).mapToObj(_ -> start).toList());

      assertThat(starts.stream().map(f -> f.resultNow()).collect(Collectors.toSet())).hasSize(1);
    }
  }

  @Test
  void theLastLineIsTheCurrentKey() throws IOException {
    var file = file("# made by hand\nfirst %s\n\nsecond %s\n".formatted(KEY, KEY));

    assertThat(file.read().currentKeyId()).isEqualTo("second");
  }

  @Test
  void aFileThatOthersMayReadIsRefused() throws IOException {
    var file = file("first " + KEY);
    Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(file::read)
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("Others may read the key file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# nothing\n", "first", "first AAAA", "first ???", " \u0001 x", "a b c"})
  void aDamagedFileIsRefusedAndKept(String text) throws IOException {
    var file = file(text);

    assertThatThrownBy(file::read)
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("is damaged");
    assertThat(file.path()).hasContent(text);
  }

  @Test
  void twoKeysOfOneIdAreRefused() throws IOException {
    var file = file("first %s\nfirst %s\n".formatted(KEY, KEY));

    assertThatThrownBy(file::read).isInstanceOf(KeyFileException.class);
  }

  @Test
  void whatIsWrongIsToldWithoutTheKeys() throws IOException {
    var file = file("first %s\nsecond\n".formatted(KEY));

    assertThatThrownBy(file::read).satisfies(e -> assertThat(e.toString()).doesNotContain(KEY));
  }

  @Test
  void aFolderInItsPlaceIsSaidToBeOutOfReach() throws IOException {
    Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> new KeyFile(folder.resolve("file/keyring")).read())
        .isInstanceOf(KeyFileException.class)
        .hasMessageContaining("neither be read nor made");
  }

  private KeyFile file(String text) throws IOException {
    var file = folder.resolve("keyring");
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
    return new KeyFile(file);
  }
}
