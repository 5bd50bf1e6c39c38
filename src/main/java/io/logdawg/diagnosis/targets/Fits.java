package io.logdawg.diagnosis.targets;

import io.logdawg.logs.Frame;
import java.util.List;
import java.util.Optional;

/**
 * The repositories that a log fits.
 *
 * @param best first; those that it does not fit are left out
 * @param problems why some could not be looked into, in sentences
 */
public record Fits(List<Fit> best, List<String> problems) {

  public static final Fits NONE = new Fits(List.of(), List.of());

  public Fits {
    best = best.stream().filter(fit -> !fit.files().isEmpty()).sorted(Fit.ORDER).toList();
    problems = List.copyOf(problems);
  }

  /** The one that stands out; of two that fit alike neither is proposed. */
  public Optional<Fit> proposal() {
    boolean tie = best.size() > 1 && Fit.ORDER.compare(best.getFirst(), best.get(1)) == 0;
    return tie ? Optional.empty() : best.stream().findFirst();
  }

  /** Where a frame's file is, in the repository that the log fits best of those that have it. */
  public Optional<Place> place(Frame frame) {
    return best.stream()
        .filter(fit -> fit.files().containsKey(frame))
        .findFirst()
        .map(fit -> new Place(fit.repository().fullName(), fit.files().getOrDefault(frame, "")));
  }

  /** A file of a repository. */
  public record Place(String repository, String path) {}
}
