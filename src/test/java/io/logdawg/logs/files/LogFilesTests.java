package io.logdawg.logs.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.logdawg.base.FailureException;
import io.logdawg.logs.files.LogFiles.Unpacked;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogFilesTests {

  private static final String TEXT = "java.lang.IllegalStateException: für ever\n";

  @Test
  void aTextIsItself() {
    assertThat(unpack("app.log", TEXT.getBytes(UTF_8)))
        .isEqualTo(new Unpacked(List.of(new LogFile("app.log", TEXT)), List.of()));
  }

  @Test
  void aByteOrderMarkTellsTheEncoding() {
    assertThat(text(("\ufeff" + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
    assertThat(text(("\ufeff" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
    assertThat(text(("\ufeff" + TEXT).getBytes(UTF_16BE))).isEqualTo(TEXT);
  }

  @Test
  void aLetterCutInTwoSpoilsNoOther() {
    byte[] bytes = TEXT.getBytes(UTF_8);
    int half = TEXT.indexOf('ü') + 1;

    assertThat(text(Arrays.copyOf(bytes, half)))
        .isEqualTo("java.lang.IllegalStateException: f\ufffd");
  }

  @Test
  void aRotatedFileIsUnpackedAndLosesItsEnding() {
    assertThat(unpack("app.log.1.gz", Archives.gzip(TEXT.getBytes(UTF_8))).files())
        .containsExactly(new LogFile("app.log.1", TEXT));
  }

  @Test
  void membersOfAGzipFileFollowEachOther() {
    byte[] one = Archives.gzip("one\n".getBytes(UTF_8));
    byte[] two = Archives.gzip("two\n".getBytes(UTF_8));
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);

    assertThat(text(both)).isEqualTo("one\ntwo\n");
  }

  @Test
  void theContentTellsAnArchiveWhateverItsName() {
    byte[] zip = Archives.zip("a.log", TEXT.getBytes(UTF_8));

    assertThat(unpack("app.log", zip).files()).containsExactly(new LogFile("app.log/a.log", TEXT));
  }

  @Test
  void ofAnArchiveTheTextsAreTakenInItsOrder() {
    byte[] zip =
        Archives.zip(
            "logs/", new byte[0], "logs/b.log", "b".getBytes(UTF_8), "a.log", "a".getBytes(UTF_8));

    assertThat(unpack("all.zip", zip).files())
        .containsExactly(new LogFile("all.zip/logs/b.log", "b"), new LogFile("all.zip/a.log", "a"));
  }

  @Test
  void whatIsNoTextIsLeftOutByName() {
    byte[] inner = Archives.zip("deep.log", TEXT.getBytes(UTF_8));
    byte[] zip =
        Archives.zip(
            "a.log",
            TEXT.getBytes(UTF_8),
            "inner.zip",
            inner,
            "core",
            new byte[500],
            "__MACOSX/a.log",
            new byte[500]);

    assertThat(unpack("all.zip", zip).leftOut())
        .containsExactly(
            "all.zip/inner.zip was left out: an archive within another is not unpacked.",
            "all.zip/core was left out: it is not a text.");
  }

  @Test
  void aNameThatClimbsIsOnlyAName() {
    byte[] zip = Archives.zip("../../etc/\u202epasswd\n.log", TEXT.getBytes(UTF_8));

    assertThat(unpack("all.zip", zip).files())
        .extracting(LogFile::name)
        .containsExactly("all.zip/../../etc/passwd.log");
  }

  @Test
  void aBombIsStoppedWhenItHasUnpackedTwoMegabytes() {
    byte[] zeros = new byte[50_000_000];

    refused("bomb.log.gz", Archives.gzip(zeros), "bomb.log.gz", "more than 2 MB");
    refused("bomb.zip", Archives.zip("a.log", zeros), "bomb.zip", "more than 2 MB");
  }

  @Test
  void entriesThatAreLeftOutCountToo() {
    byte[] half = new byte[1_200_000];

    refused("bomb.zip", Archives.zip("__MACOSX/a", half, "__MACOSX/b", half), "more than 2 MB");
  }

  @Test
  void anArchiveOfVeryManyFilesIsRefused() {
    Object[] entries = new Object[402];
    for (int i = 0; i < 201; i++) {
      entries[2 * i] = i + ".log";
      entries[2 * i + 1] = "x".getBytes(UTF_8);
    }

    refused("many.zip", Archives.zip(entries), "more than 200 files");
  }

  @Test
  void aDamagedFileIsToldByItsName() {
    byte[] gzip = Archives.gzip(TEXT.getBytes(UTF_8));
    byte[] zip = Archives.zip("a.log", TEXT.repeat(50).getBytes(UTF_8));

    refused("app.log.gz", Arrays.copyOf(gzip, gzip.length / 2), "app.log.gz", "cut off");
    refused("all.zip", Arrays.copyOf(zip, 60), "all.zip", "cut off");
  }

  @Test
  void whatIsPackedTwiceIsRefused() {
    byte[] tar = new byte[1024];
    System.arraycopy("ustar".getBytes(UTF_8), 0, tar, 257, 5);

    refused("all.tgz", Archives.gzip(tar), "packed twice");
    refused("a.gz.gz", Archives.gzip(Archives.gzip(TEXT.getBytes(UTF_8))), "packed twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "425a6839",
        "fd377a585a000004",
        "28b52ffd04",
        "377abcaf271c0004",
        "526172211a070100"
      })
  void otherPackingsAreRefusedInWords(String bytes) {
    refused("app.log.xz", HexFormat.of().parseHex(bytes), "send .zip, .gz or text");
  }

  @Test
  void aPictureIsNoLog() {
    refused("screen.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1, 2}, "is not a text");
    refused("empty.zip", Archives.zip(), "holds no text");
  }

  @Test
  void aFileBeyondTwoMegabytesIsRefused() {
    refused("app.log", new byte[2_000_001], "app.log is larger than 2 MB.");
  }

  @Test
  void oneFileIsItsText() {
    assertThat(LogFiles.join(List.of(new LogFile("a.log", TEXT)))).isEqualTo(TEXT);
  }

  @Test
  void ofSeveralEachHasAHeadAsTailPrintsIt() {
    assertThat(LogFiles.join(List.of(new LogFile("a.log", "one\n"), new LogFile("b.log", "two"))))
        .isEqualTo("==> a.log <==\none\n\n==> b.log <==\ntwo");
  }

  private static Unpacked unpack(String name, byte[] bytes) {
    return LogFiles.unpack(name, bytes);
  }

  private static String text(byte[] bytes) {
    return unpack("app.log", bytes).files().getFirst().text();
  }

  private static void refused(String name, byte[] bytes, String... words) {
    assertThatExceptionOfType(FailureException.class)
        .isThrownBy(() -> unpack(name, bytes))
        .satisfies(e -> assertThat(e.failure().sentence()).contains(words));
  }
}
