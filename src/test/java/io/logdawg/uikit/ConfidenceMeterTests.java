package io.logdawg.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceMeterTests {

  @ParameterizedTest
  @CsvSource({
    "1, High confidence",
    "0.8, High confidence",
    "0.79, Fair confidence",
    "0.5, Fair confidence",
    "0.49, Low confidence",
    "0.24, Little to go on",
    "0, Little to go on"
  })
  void saysInWordsHowSureItIs(double confidence, String words) {
    assertThat(ConfidenceMeter.words(confidence)).isEqualTo(words);
  }
}
