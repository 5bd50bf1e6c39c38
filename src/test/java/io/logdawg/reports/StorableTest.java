package io.logdawg.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTest {

  @Test
  void textWithoutTroubleIsTheSameObject() {
    String text = "Größe \ud83d\udc36\n";

    assertThat(Storable.text(text)).isSameAs(text);
  }

  @Test
  void nulBecomesAReplacementCharacter() {
    assertThat(Storable.text("\0a\0")).isEqualTo("\uFFFDa\uFFFD");
  }

  @Test
  void halvesOfSurrogatePairsBecomeReplacementCharacters() {
    assertThat(Storable.text("\udc36a\ud83d")).isEqualTo("\uFFFDa\uFFFD");
    assertThat(Storable.text("\ud83d\ud83d\udc36")).isEqualTo("\uFFFD\ud83d\udc36");
  }

  @Test
  void aLineHasSingleBlanksAndNoControls() {
    assertThat(Storable.line("  a\r\n\t b\u0007c  ", 80)).isEqualTo("a b c");
  }

  @Test
  void aLineIsCutAtTheLimitWithoutLeavingHalfAPair() {
    assertThat(Storable.line("abcdef", 3)).isEqualTo("abc");
    assertThat(Storable.line("ab\ud83d\udc36", 3)).isEqualTo("ab\uFFFD");
  }
}
