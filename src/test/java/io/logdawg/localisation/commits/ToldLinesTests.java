package io.logdawg.localisation.commits;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.code.Code;
import io.logdawg.localisation.code.CodeReaders;
import io.logdawg.localisation.testing.Localisation;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import org.junit.jupiter.api.Test;

class ToldLinesTests {

  private final Code code =
      Localisation.bean(CodeReaders.class)
          .read(
              file(
                  """
                  int total() {
                    if (empty) {

                      return 0;
                    }
                    return sum;
                  }
                  """));

  @Test
  void bracesAndBlanksAreLeftOut() {
    var told = ToldLines.of(new LineRange(1, 7), code);

    assertThat(told.ranges())
        .containsExactly(new LineRange(1, 2), new LineRange(4, 4), new LineRange(6, 6));
    assertThat(told.count()).isEqualTo(4);
  }

  @Test
  void onlyWhatIsWithinARangeIsCounted() {
    var told = ToldLines.of(new LineRange(1, 7), code);

    assertThat(told.countIn(new LineRange(2, 4))).isEqualTo(2);
    assertThat(told.countIn(new LineRange(7, 9))).isZero();
  }

  @Test
  void linesBeyondTheEndOfTheFileSayNothing() {
    assertThat(ToldLines.of(new LineRange(6, 400), code).count()).isOne();
  }

  @Test
  void ofAnUnknownFileEveryLineCounts() {
    assertThat(ToldLines.of(new LineRange(3, 5), null).count()).isEqualTo(3);
  }

  private static SourceFile file(String text) {
    return new SourceFile("Cart.java", "1", text.length(), text);
  }
}
