package io.logdawg.localisation.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.localisation.code.LineWords.Counted;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LineWordsTests {

  private static final String TEXT = "totalPrice = price + tax\n\nreturn total_price\n";

  private final LineWords words =
      new LineWords(List.of(Code.plain(new SourceFile("a.py", "b", TEXT.length(), TEXT))));

  private Counted count(int from, int to, String... wanted) {
    return words.count("a.py", new LineRange(from, to), words.numbered(Set.of(wanted)));
  }

  @Test
  void identifiersAreTakenApart() {
    assertThat(count(1, 3, "price").often()).containsExactly(Map.entry("price", 3));
  }

  @Test
  void onlyTheLinesAskedForCount() {
    assertThat(count(3, 3, "price", "tax")).isEqualTo(new Counted(Map.of("price", 1), 3));
  }

  @Test
  void linesBeyondTheEndAndOtherFilesHaveNoWords() {
    assertThat(count(3, 99, "total").often()).containsOnlyKeys("total");
    assertThat(words.count("b.py", new LineRange(1, 9), Map.of()).length()).isZero();
  }

  @Test
  void aPackedLineIsNotCounted() {
    String packed = "a ".repeat(2_000);
    LineWords of =
        new LineWords(List.of(Code.plain(new SourceFile("a.js", "b", packed.length(), packed))));

    assertThat(of.count("a.js", new LineRange(1, 1), Map.of()).length()).isZero();
  }
}
