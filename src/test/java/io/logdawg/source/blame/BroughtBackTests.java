package io.logdawg.source.blame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Lines that were taken away long ago and came back as they were. */
class BroughtBackTests {

  private static final String LINE = "return price;\n";

  private final WrittenHistory history = new WrittenHistory();

  @Test
  void belongToTheCommitThatSaysThatItBroughtThemBack() {
    history.commit("Write the file", LINE);
    commits(6);
    history.commit("Move it elsewhere", "");
    history.commit("Recover the file", LINE);
    commits(9);

    assertThat(history.blamed(1)).isEqualTo("Recover the file");
  }

  @Test
  void belongToTheirFirstCommitWhereNothingTookThemAway() {
    history.commit("Write the file", LINE);
    commits(6);
    history.commit("Restore the colours", LINE + "colour = red;\n");
    commits(9);

    assertThat(history.blamed(1)).isEqualTo("Write the file");
  }

  private void commits(int many) {
    for (int i = 0; i < many; i++) {
      history.commit("Count to " + i, LINE + "int count = " + i + ";\n");
    }
  }
}
