package io.logdawg.source.blame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of two blocks that changed places git takes one as moved, whichever is the smaller then. */
class MovedBlockTests {

  private static final String TOTAL = "int total() {\n  return sum * (100 + tax);\n}\n";
  private static final String PRINT = "void print() {\n  screen.show(this.total());\n}\n";
  private static final String LONG_PRINT =
      """
      void print() {
        screen.show(this.total());
        screen.show(this.currency());
        screen.show(this.discount());
      }
      """;

  private final WrittenHistory history = new WrittenHistory();

  @Test
  void belongsToTheCommitThatMovedItThoughLaterVersionsMatchItWithItsOldPlace() {
    history.commit("Write the file", PRINT + "int unused;\n" + TOTAL);
    history.commit("Print more", LONG_PRINT + TOTAL);
    history.commit("Put the total first", TOTAL + LONG_PRINT);
    history.commit("Print less", TOTAL + PRINT);
    commits(5);

    assertThat(history.blamed(2)).isEqualTo("Put the total first");
  }

  @Test
  void whatStayedInItsPlaceIsOlder() {
    history.commit("Write the file", TOTAL + PRINT);
    commits(6);

    assertThat(history.blamed(2)).isEqualTo("Write the file");
  }

  private void commits(int many) {
    for (int i = 0; i < many; i++) {
      history.commit("Count to " + i, TOTAL + PRINT + "int count = " + i + ";\n");
    }
  }
}
