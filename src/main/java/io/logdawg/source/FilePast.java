package io.logdawg.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a file's past.
 *
 * @param blame absent where no lines were asked of it, or where it cannot be blamed
 * @param history the newest commits that touched it, newest first
 */
public record FilePast(@Nullable Blame blame, List<Commit> history) {

  public FilePast {
    history = List.copyOf(history);
  }
}
