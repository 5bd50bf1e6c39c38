package io.logdawg.source.blame;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.source.Commit;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Lines that were taken away long ago and came back as they were. */
class BroughtBackTests {

  private static final String LINE = "return price;\n";

  private final List<Commit> commits = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();

  @Test
  void belongToTheCommitThatSaysThatItBroughtThemBack() {
    commit("Write the file", LINE);
    commits(6);
    commit("Move it elsewhere", "");
    commit("Recover the file", LINE);
    commits(9);

    assertThat(blamed()).isEqualTo("Recover the file");
  }

  @Test
  void belongToTheirFirstCommitWhereNothingTookThemAway() {
    commit("Write the file", LINE);
    commits(6);
    commit("Restore the colours", LINE + "colour = red;\n");
    commits(9);

    assertThat(blamed()).isEqualTo("Write the file");
  }

  private void commits(int many) {
    for (int i = 0; i < many; i++) {
      commit("Count to " + i, LINE + "int count = " + i + ";\n");
    }
  }

  private void commit(String message, String text) {
    CommitId id = new CommitId("%040x".formatted(commits.size() + 1));
    Instant time = Instant.EPOCH.plusSeconds(commits.size());
    commits.add(new Commit(id, "Ada", "ada@example.org", time, time, message, List.of()));
    texts.add(text);
  }

  private String blamed() {
    return new RebuiltBlame(new Versions(), commits.getLast().id(), 100)
        .of("price.js", texts.getLast().getBytes(UTF_8), List.of(new LineRange(1, 1)))
        .at(1)
        .orElseThrow()
        .subject();
  }

  private final class Versions implements FileVersions {

    @Override
    public Touches touches(String path, CommitId at) {
      return new Touches(commits.subList(0, place(at) + 1).reversed(), true);
    }

    @Override
    public byte[] version(String path, CommitId at) {
      return texts.get(place(at)).getBytes(UTF_8);
    }

    @Override
    public Optional<String> renamedFrom(String path, CommitId by) {
      return Optional.empty();
    }

    private int place(CommitId id) {
      return commits.stream().map(Commit::id).toList().indexOf(id);
    }
  }
}
