package io.logdawg.source.blame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.Blame;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against what {@code git blame -w} says of a real history with renames and rewritten files. */
class RealHistoryTests {

  private static final int PLENTY = 10_000;
  private static final int OF_A_DIAGNOSIS = 34;
  private static final int PASSAGE = 21;

  @TempDir Path directory;
  private GitCommand git;

  @BeforeEach
  void unpack() throws URISyntaxException {
    var bundle = Objects.requireNonNull(getClass().getResource("commons-cli.bundle"));
    git = GitCommand.unpack(Path.of(bundle.toURI()), directory.resolve("cli.git"));
  }

  @Test
  void ofTheLinesWithAWordAtLeastNinetyEightInAHundredGetTheCommitThatGitNames() {
    Tally tally = new Tally();
    for (String path : git.files()) {
      byte[] text = git.version(path, git.head());
      tally.add(blame(path, text, 1, Integer.MAX_VALUE - 1, PLENTY), git.blame(path), text);
    }

    assertThat(tally.words).as("lines").isGreaterThan(1_000);
    assertThat(tally.attributed).as("attributed").isEqualTo(tally.words);
    assertThat(tally.agreedApartFromTies()).as("agreed: %s", tally).isGreaterThanOrEqualTo(0.98);
    assertThat(tally.agreed()).as("agreed: %s", tally).isGreaterThanOrEqualTo(0.965);
  }

  /** A passage is what a diagnosis asks for. */
  @Test
  void theBudgetOfADiagnosisIsEnoughForNearlyEveryPassage() {
    Tally tally = new Tally();
    for (String path : git.files()) {
      byte[] text = git.version(path, git.head());
      Map<Integer, CommitId> truth = git.blame(path);
      for (int from = 1; from + PASSAGE <= truth.size(); from += 3 * PASSAGE) {
        int before = git.requests();
        Blame blame = blame(path, text, from, from + PASSAGE - 1, OF_A_DIAGNOSIS);
        assertThat(git.requests() - before).isLessThanOrEqualTo(OF_A_DIAGNOSIS);
        Map<Integer, CommitId> there = new TreeMap<>(truth);
        int start = from;
        there.keySet().removeIf(line -> line < start || line >= start + PASSAGE);
        tally.add(blame, there, text);
      }
    }

    assertThat((double) tally.attributed / tally.words).as("share: %s", tally).isGreaterThan(0.9);
    assertThat(tally.agreed()).as("agreed: %s", tally).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void withoutRequestsNothingIsGuessed() {
    String path = git.files().getFirst();

    assertThat(blame(path, git.version(path, git.head()), 1, 100, 0).ranges()).isEmpty();
  }

  private Blame blame(String path, byte[] text, int from, int to, int requests) {
    int most = git.requests() + requests;
    return new RebuiltBlame(git, git.head(), () -> most - git.requests())
        .of(path, text, List.of(new LineRange(from, to)));
  }

  private static final class Tally {
    private int words;
    private int attributed;
    private int same;
    private int ties;
    private int sameTies;

    void add(Blame blame, Map<Integer, CommitId> truth, byte[] text) {
      List<String> lines = new String(text, UTF_8).lines().toList();
      truth.forEach((line, commit) -> {
        if (lines.get(line - 1).chars().anyMatch(Character::isLetter)) {
          words++;
          var found = blame.at(line);
          attributed += found.isPresent() ? 1 : 0;
          int right = found.filter(one -> one.id().equals(commit)).isPresent() ? 1 : 0;
          same += right;
          if (found.isPresent() && isTie(lines, line)) {
            ties++;
            sameTies += right;
          }
        }
      });
    }

    /** Of lines that the file has several times, any may be taken for the moved one. */
    private static boolean isTie(List<String> lines, int line) {
      String text = lines.get(line - 1).strip();
      return lines.stream().filter(other -> other.strip().equals(text)).count() > 1;
    }

    double agreedApartFromTies() {
      return (double) (same - sameTies) / (attributed - ties);
    }

    double agreed() {
      return (double) same / attributed;
    }

    @Override
    public String toString() {
      return "%d lines, %d attributed, %d as git; of these ties: %d, %d as git"
          .formatted(words, attributed, same, ties, sameTies);
    }
  }
}
