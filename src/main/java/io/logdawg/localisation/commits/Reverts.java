package io.logdawg.localisation.commits;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.logdawg.source.Commit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What commits take back, as {@code git revert} writes it into their messages; where only the
 * subject is known, the newest older commit of the subject that it quotes. Text that a revert
 * brought back is the work of whoever wrote it first, and what was taken back has no effect.
 */
final class Reverts {

  private static final Pattern REVERTS = Pattern.compile("This reverts commit ([0-9a-f]{7,64})\\b");

  private static final Pattern QUOTES = Pattern.compile("^Revert \"(.+)\"$");

  private Reverts() {}

  /**
   * The ids, maybe abbreviated, of what is taken back and stays so: a revert that was itself
   * reverted takes nothing back.
   *
   * @param history newest first
   */
  static Set<String> undone(List<Commit> history) {
    Set<String> undone = new LinkedHashSet<>();
    for (Commit commit : history) {
      if (!contains(undone, commit)) {
        reverted(commit, history).ifPresent(undone::add);
      }
    }
    return undone;
  }

  static boolean contains(Set<String> ids, Commit commit) {
    return ids.contains(commit.id().value())
        || ids.stream().anyMatch(id -> commit.id().value().startsWith(id));
  }

  /**
   * Who wrote the text that a commit brought back by reverting another.
   *
   * @param history of the file, newest first
   * @return the newest commit before the reverted one; empty for other commits, and where it is
   *     older than the history
   */
  static Optional<Commit> restored(Commit commit, List<Commit> history) {
    Optional<String> reverted = reverted(commit, history);
    if (reverted.isEmpty()) {
      return Optional.empty();
    }
    return history.stream()
        .dropWhile(older -> !older.id().value().startsWith(reverted.get()))
        .skip(1)
        .findFirst();
  }

  private static Optional<String> reverted(Commit commit, List<Commit> history) {
    Matcher named = REVERTS.matcher(commit.message());
    if (named.find()) {
      return Optional.of(named.group(1));
    }
    Matcher quoted = QUOTES.matcher(commit.subject());
    return quoted.matches() ? newestBefore(commit, quoted.group(1), history) : Optional.empty();
  }

  private static Optional<String> newestBefore(
      Commit commit, String subject, List<Commit> history) {
    return history.stream()
        .dropWhile(newer -> !newer.id().equals(commit.id()))
        .filter(older -> older.subject().equals(subject))
        .map(older -> older.id().value())
        .findFirst();
  }
}
