package io.logdawg.reports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What a diagnosis found, as it is kept in {@code reports.report_data}. The JSON is a contract with
 * every report ever stored: fields may be added, never renamed or removed; {@link #VERSION} rises
 * when a reader must know the difference, and the reader of stored data opens every older one.
 *
 * @param confidence from 0 to 1: how likely the first file is the one to change
 * @param notes what a reader should know of how this was found
 * @param narrator who wrote the words: {@code template}, or a model's name
 * @param push what was found about a push; absent in a report of a log
 * @param model what a language model had to do with it; absent where none was asked
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ReportData(
    int version,
    String title,
    String errorType,
    String summary,
    String rootCause,
    String errorAnalysis,
    List<String> recommendations,
    double confidence,
    List<CodeFile> files,
    List<BlamedCommit> commits,
    List<String> notes,
    @Nullable LogReading log,
    @Nullable GitState git,
    List<TraceStep> trace,
    String narrator,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PushData push,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ModelData model) {

  public static final int VERSION = 1;

  /** The same, with what a model had to do with it. */
  public ReportData with(ModelData answer) {
    return copy(
        summary,
        rootCause,
        errorAnalysis,
        recommendations,
        confidence,
        files,
        trace,
        narrator,
        answer);
  }

  /** In a model's words, and in its order of files. */
  public ReportData retold(
      ModelData answer,
      String newSummary,
      String newRootCause,
      String newAnalysis,
      List<String> newRecommendations,
      List<CodeFile> newFiles,
      double newConfidence) {
    return copy(
        newSummary,
        newRootCause,
        newAnalysis,
        newRecommendations,
        newConfidence,
        newFiles,
        trace,
        answer.model(),
        answer);
  }

  /** The same, with steps that came after it. */
  public ReportData withTrace(List<TraceStep> steps) {
    return copy(
        summary,
        rootCause,
        errorAnalysis,
        recommendations,
        confidence,
        files,
        steps,
        narrator,
        model);
  }

  private ReportData copy(
      String newSummary,
      String newRootCause,
      String newAnalysis,
      List<String> newRecommendations,
      double newConfidence,
      List<CodeFile> newFiles,
      List<TraceStep> newTrace,
      String newNarrator,
      @Nullable ModelData newModel) {
    return new ReportData(
        version,
        title,
        errorType,
        newSummary,
        newRootCause,
        newAnalysis,
        newRecommendations,
        newConfidence,
        newFiles,
        commits,
        notes,
        log,
        git,
        newTrace,
        newNarrator,
        push,
        newModel);
  }

  /**
   * @param score from 0 to 1
   * @param sizeBytes -1 if unknown
   * @param url at the provider, at the commit that was read
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record CodeFile(
      String path,
      double score,
      long sizeBytes,
      String reason,
      List<Reason> reasons,
      List<CodeSnippet> snippets,
      @Nullable String url) {

    /** The same, with another score. */
    public CodeFile scored(double other) {
      return new CodeFile(path, other, sizeBytes, reason, reasons, snippets, url);
    }
  }

  /** One clue's word. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Reason(String clue, double weight, String text) {}

  /**
   * @param focusStart first line that matters most, 0 if none stands out
   * @param focusEnd last line that matters most
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record CodeSnippet(
      int startLine, int endLine, int focusStart, int focusEnd, String content) {}

  @JsonNaming(SnakeCaseStrategy.class)
  public record BlamedCommit(
      String hash,
      String author,
      Instant date,
      String message,
      double score,
      String reason,
      List<Reason> reasons,
      List<String> files,
      @Nullable String url) {}

  /** What was understood of the log. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record LogReading(
      String dialect,
      String envelope,
      String headline,
      String choice,
      @Nullable Instant time,
      @Nullable String level,
      @Nullable String service,
      @Nullable String requestId,
      int lines,
      List<TraceReading> traces,
      List<LineSpan> unread) {}

  @JsonNaming(SnakeCaseStrategy.class)
  public record TraceReading(
      String relation, @Nullable String type, String message, List<FrameReading> frames) {}

  /**
   * @param path the file of the repository that the frame was found to mean
   * @param pathLine the line to look at there; 0 if not known
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record FrameReading(
      @Nullable String type,
      @Nullable String function,
      @Nullable String file,
      int line,
      boolean inApp,
      int logLine,
      @Nullable String path,
      int pathLine,
      @Nullable String url) {}

  @JsonNaming(SnakeCaseStrategy.class)
  public record LineSpan(int first, int last) {}

  /** The repository as it was read. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record GitState(
      String commit,
      @Nullable String branch,
      List<RecentCommit> recentCommits,
      List<String> changedFiles,
      Instant readAt,
      int fileCount) {}

  @JsonNaming(SnakeCaseStrategy.class)
  public record RecentCommit(String hash, String author, Instant date, String message) {}

  /**
   * One step of the diagnosis.
   *
   * @param requests asked of the provider during it
   * @param cached answers that needed no request
   * @param bytes received during it
   * @param said what it chose and why, in sentences
   * @param rateLeft requests left of the provider's limit after it, where it asked and was told
   */
  @JsonNaming(SnakeCaseStrategy.class)
  public record TraceStep(
      String name,
      long milliseconds,
      int requests,
      int cached,
      long bytes,
      List<String> said,
      @Nullable Integer rateLeft) {}
}
