package io.logdawg.narrative.chat.answer;

import io.logdawg.source.LineRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an answer: each statement rests on something that was read.
 *
 * @param confidence from 0 to 1
 * @param ranking paths of the repository, each with evidence that holds
 * @param noCause why no cause was found; absent where the answer does not say so
 * @param dropped what did not hold
 */
public record Checked(
    double confidence,
    List<Grounded> statements,
    List<String> ranking,
    @Nullable String noCause,
    List<Dropped> dropped) {

  public Checked {
    statements = List.copyOf(statements);
    ranking = List.copyOf(ranking);
    dropped = List.copyOf(dropped);
  }

  /** Where in the report a statement belongs. */
  public enum Part {
    SUMMARY,
    ROOT_CAUSE,
    ANALYSIS,
    RECOMMENDATION
  }

  /**
   * A statement and what it rests on.
   *
   * @param change code to write instead
   */
  public record Grounded(Part part, String text, @Nullable String change, List<Source> sources) {

    public Grounded {
      sources = List.copyOf(sources);
    }
  }

  /** Something that was read. */
  public sealed interface Source {
    String quote();

    record InFile(String path, LineRange lines, String quote) implements Source {}

    record InCommit(String hash, String quote) implements Source {}

    record InLog(int line, String quote) implements Source {}
  }

  /**
   * @param text what the model said
   * @param why a sentence
   */
  public record Dropped(String text, String why) {}
}
