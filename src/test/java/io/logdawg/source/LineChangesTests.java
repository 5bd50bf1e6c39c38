package io.logdawg.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineChangesTests {

  private static final String OLD = "a\nb\nc\nd\ne\nf\n";

  @ParameterizedTest
  @CsvSource({
    "a\\nb\\nC\\nd\\ne\\nf, 3, 3, true",
    "a\\nb\\nC\\nd\\ne\\nf, 2, 4, true",
    "a\\nb\\nC\\nd\\ne\\nf, 4, 6, false",
    "a\\nb\\nC\\nd\\ne\\nf, 1, 2, false",
    "a\\nb\\nd\\ne\\nf, 3, 3, true",
    "a\\nb\\nnew\\nc\\nd\\ne\\nf, 3, 3, true",
    "a\\nb\\nc\\nnew\\nd\\ne\\nf, 3, 3, true",
    "a\\nnew\\nb\\nc\\nd\\ne\\nf, 3, 3, false",
    "a\\nb\\nc\\nd\\ne\\nf\\nnew, 3, 3, false",
    "a\\nb\\n   c\\nd\\ne\\nf, 3, 3, false"
  })
  void linesAreTouchedByWhatChangesThemOrStandsNextToThem(
      String newer, int first, int last, boolean touched) {
    var changes = LineChanges.between(OLD, newer.replace("\\n", "\n") + "\n");

    assertThat(changes.touch(new LineRange(first, last))).isEqualTo(touched);
  }

  @Test
  void linesAreFollowedPastWhatCameBeforeThem() {
    var changes = LineChanges.between(OLD, "new\nnew\na\nb\nc\nd\ne\nf\n");

    assertThat(changes.follow(new LineRange(3, 4))).contains(new LineRange(5, 6));
  }

  @Test
  void linesAreFollowedPastWhatWentBeforeThem() {
    var changes = LineChanges.between(OLD, "b\nc\nd\ne\nf\n");

    assertThat(changes.follow(new LineRange(3, 3))).contains(new LineRange(2, 2));
  }

  @Test
  void linesThatChangedAreNotFollowed() {
    assertThat(LineChanges.between(OLD, "a\nb\nC\nd\ne\nf\n").follow(new LineRange(2, 4)))
        .isEmpty();
  }

  @Test
  void whiteSpaceIsNoChange() {
    assertThat(LineChanges.between(OLD, "  a\nb\nc\nd\n\te\nf \n").any()).isFalse();
  }
}
