package io.logdawg.localisation.clues.structure;

import io.logdawg.localisation.clues.CaseFile;
import io.logdawg.localisation.clues.Clue;
import java.util.List;
import org.springframework.stereotype.Component;

/** There is more to go wrong in a long file. */
@Component
final class SizeClue implements Clue {

  private static final double MOST = Math.log(200_000);

  @Override
  public String name() {
    return "size";
  }

  @Override
  public boolean circumstantial() {
    return true;
  }

  @Override
  public List<Hint> examine(CaseFile evidence) {
    return evidence.paths().stream()
        .filter(path -> evidence.index().sizeOf(path) > 0)
        .map(path -> {
          long size = evidence.index().sizeOf(path);
          return new Hint(
              path,
              Math.min(1, Math.log((double) size) / MOST),
              "it is %d kB long".formatted(size / 1000 + 1));
        })
        .toList();
  }
}
