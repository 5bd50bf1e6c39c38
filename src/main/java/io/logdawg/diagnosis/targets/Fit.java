package io.logdawg.diagnosis.targets;

import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.logs.Frame;
import java.util.Comparator;
import java.util.Map;

/**
 * How well a log fits a repository.
 *
 * @param files of the repository, by the frames that mean them
 * @param sameError whether the same error was diagnosed there before
 */
public record Fit(ConnectedRepository repository, Map<Frame, String> files, boolean sameError) {

  /** Best first. */
  static final Comparator<Fit> ORDER =
      Comparator.comparingInt((Fit fit) -> fit.files.size())
          .thenComparing(Fit::sameError)
          .reversed();

  public Fit {
    files = Map.copyOf(files);
  }
}
