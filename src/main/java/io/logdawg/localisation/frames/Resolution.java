package io.logdawg.localisation.frames;

import java.util.List;

/**
 * The files that a frame may mean, the likeliest first.
 *
 * @param exact false where only the bare name agrees, so that one candidate is a guess too
 */
public record Resolution(List<String> candidates, boolean exact) {

  static final Resolution NONE = new Resolution(List.of(), false);

  public Resolution {
    candidates = List.copyOf(candidates);
  }
}
