package io.logdawg.localisation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.logdawg.localisation.clues.Clue;
import io.logdawg.localisation.commits.CommitClue;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class WeightsTests {

  private final Weights weights = new Weights();

  @Test
  void everyClueHasAWeightAndEveryWeightAClue() throws IOException {
    Properties file = new Properties();
    try (InputStream in = Weights.class.getResourceAsStream("/localisation/weights.properties")) {
      file.load(Objects.requireNonNull(in));
    }
    Set<String> clues = new HashSet<>();
    try (var context = new AnnotationConfigApplicationContext("io.logdawg.localisation")) {
      context.getBeansOfType(Clue.class).values().forEach(clue -> clues.add(clue.name()));
      context
          .getBeansOfType(CommitClue.class)
          .values()
          .forEach(clue -> clues.add("commit." + clue.name()));
    }
    Set<String> names = new HashSet<>(file.stringPropertyNames());
    names.removeIf(name -> name.startsWith("confidence.") || name.equals("elsewhere"));

    assertThat(names).isEqualTo(clues);
  }

  @Test
  void aClueWithoutAWeightIsAMistake() {
    assertThatThrownBy(() -> weights.of("hunch")).hasMessageContaining("hunch");
  }

  @Test
  void moreOfTheSuspicionIsMoreConfidence() {
    Confidence confidence = new Confidence(weights);

    assertThat(confidence.of(0)).isBetween(0.0, 0.1);
    assertThat(confidence.of(0.3)).isGreaterThan(confidence.of(0.1));
    assertThat(confidence.of(1)).isBetween(0.9, 1.0);
  }
}
