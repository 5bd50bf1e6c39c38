package io.logdawg.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a language model had to do with a report; part of {@link ReportData}, with its promises.
 *
 * @param model in its provider's words
 * @param fellBack why its words are not in the report, in a sentence; absent where they are
 * @param stopped why it was shown no more
 * @param contextDiscovery the rounds in which it asked for more
 * @param filesAnalyzed of which it saw lines
 * @param bytesShown of log, code and commits
 * @param statements what it said that rests on what was read
 * @param dropped what it said that does not
 * @param builtInRanking paths in the order that Log Dawg found
 * @param ranking paths in the order that the model would look at them, each with evidence that
 *     holds
 * @param confidence by its own word, 0 to 1
 * @param cost in the currency of the installation's prices; 0 where nobody said
 * @param hidden values that it did not see
 * @param reused whether all of it was said earlier, of the same error at the same commit
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ModelData(
    String model,
    @Nullable String fellBack,
    String stopped,
    List<ModelRound> contextDiscovery,
    int filesAnalyzed,
    long bytesShown,
    List<ModelStatement> statements,
    List<DroppedStatement> dropped,
    List<String> builtInRanking,
    List<String> ranking,
    double confidence,
    int calls,
    long inputTokens,
    long outputTokens,
    double cost,
    int hidden,
    boolean reused) {

  /**
   * @param asked for, each as "tool: what"
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ModelRound(List<String> asked, String reason, double confidence) {}

  /**
   * @param part {@code summary}, {@code root_cause}, {@code analysis} or {@code recommendation}
   * @param change code to write instead
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ModelStatement(
      String part, String text, @Nullable String change, List<EvidenceData> evidence) {}

  /**
   * @param path of a file, or absent
   * @param firstLine of the file, or the line of the log; 0 for a commit
   * @param commit its hash, or absent
   * @param url at the provider, at the commit that was read
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record EvidenceData(
      @Nullable String path,
      int firstLine,
      int lastLine,
      @Nullable String commit,
      String quote,
      @Nullable String url) {}

  /**
   * @param why a sentence
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record DroppedStatement(String text, String why) {}

  /** Whose words the report has, where nobody was asked for it. */
  public String reuse() {
    return "%s said this of the same error at the same commit before; it was not asked again."
        .formatted(model);
  }

  /** The same, said again for nothing. */
  public ModelData again() {
    return new ModelData(
        model,
        fellBack,
        stopped,
        contextDiscovery,
        filesAnalyzed,
        bytesShown,
        statements,
        dropped,
        builtInRanking,
        ranking,
        confidence,
        0,
        0,
        0,
        0,
        hidden,
        true);
  }
}
