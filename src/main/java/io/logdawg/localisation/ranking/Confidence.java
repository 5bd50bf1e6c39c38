package io.logdawg.localisation.ranking;

import org.springframework.stereotype.Component;

/**
 * From the first file's share of the suspicion to how often such a first file is right: Platt
 * scaling (1999) of the share's log odds, as measured on known bugs.
 */
@Component
final class Confidence {

  private static final double ALMOST = 1e-6;

  private final double slope;
  private final double offset;

  Confidence(Weights weights) {
    this.slope = weights.of("confidence.slope");
    this.offset = weights.of("confidence.offset");
  }

  double of(double share) {
    double bounded = Math.clamp(share, ALMOST, 1 - ALMOST);
    double odds = Math.log(bounded / (1 - bounded));
    return 1 / (1 + Math.exp(-(slope * odds + offset)));
  }
}
