package io.logdawg.localisation.commits;

import io.logdawg.source.Commit;
import io.logdawg.source.FilePast;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What is known of how the suspected files came to be as they are.
 *
 * @param files best first
 * @param words those of the messages and the failing test's name
 * @param head when the newest commit that was read came about
 */
public record Pasts(
    List<SuspectedFile> files, Set<String> words, Innocence innocence, Instant head) {

  public Pasts {
    files = List.copyOf(files);
    words = Set.copyOf(words);
  }

  /**
   * @param worth the file's share of the suspicion against the first file's, from 0 to 1
   * @param focuses where to look in it, the most telling first
   */
  public record SuspectedFile(String path, double worth, List<Focus> focuses, FilePast past) {

    public SuspectedFile {
      focuses = List.copyOf(focuses);
    }
  }

  /** Who is responsible for lines of a file: not who merely brought them back. */
  static Commit author(SuspectedFile file, Commit blamed) {
    return Reverts.restored(blamed, file.past().history()).orElse(blamed);
  }

  public boolean possible(Commit commit) {
    return !innocence.of(commit);
  }
}
