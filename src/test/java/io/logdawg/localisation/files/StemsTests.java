package io.logdawg.localisation.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemsTests {

  @ParameterizedTest
  @CsvSource({
    "normalise, normalize",
    "normalises, normalisation",
    "property, properties",
    "parser, parsing",
    "shelf, shelfs"
  })
  void kinMeet(String one, String other) {
    assertThat(Stems.of(one)).isEqualTo(Stems.of(other));
  }

  @ParameterizedTest
  @CsvSource({"is, is", "used, used", "news, new", "cart, cart"})
  void threeLettersStay(String word, String stem) {
    assertThat(Stems.of(word)).isEqualTo(stem);
  }
}
