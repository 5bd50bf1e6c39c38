package io.logdawg.diagnosis.ui.list;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How sure a report has to be; the lines are those of the words beside its meter. */
enum ConfidenceChoice {
  HIGH("High confidence", 0.8),
  FAIR("Fair confidence or more", 0.5),
  LOW("Low confidence or more", 0.25);

  private final String words;
  private final double least;

  ConfidenceChoice(String words, double least) {
    this.words = words;
    this.least = least;
  }

  String words() {
    return words;
  }

  double least() {
    return least;
  }

  static @Nullable ConfidenceChoice of(@Nullable Double least) {
    return Arrays.stream(values())
        .filter(one -> least != null && one.least == least)
        .findFirst()
        .orElse(null);
  }
}
