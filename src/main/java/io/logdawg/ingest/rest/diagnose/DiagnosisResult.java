package io.logdawg.ingest.rest.diagnose;

import io.logdawg.reports.ModelData;
import io.logdawg.reports.ModelData.ModelRound;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.reports.ReportData.TraceStep;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A report's findings under the names that clients know. */
@JsonNaming(SnakeCaseStrategy.class)
public record DiagnosisResult(
    String title,
    String errorType,
    String summary,
    String rootCause,
    String errorAnalysis,
    List<String> recommendations,
    double confidenceScore,
    List<RelevantFile> relevantCodeFiles,
    List<SuspectCommit> suspectCommits,
    ContextDiscovery contextDiscovery) {

  @JsonNaming(SnakeCaseStrategy.class)
  public record RelevantFile(
      String filePath,
      double sizeKb,
      double relevanceScore,
      String selectionReason,
      List<FileSnippet> snippets,
      @Nullable String url) {}

  @JsonNaming(SnakeCaseStrategy.class)
  public record FileSnippet(int startLine, int endLine, String content) {}

  @JsonNaming(SnakeCaseStrategy.class)
  public record SuspectCommit(
      String hash,
      String author,
      Instant date,
      String message,
      double score,
      String reason,
      List<String> files,
      @Nullable String url) {}

  /** One pass over the code; a narrator that looks further makes more. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record ContextDiscovery(
      int iterationsPerformed,
      int filesAnalyzed,
      List<Double> confidenceProgression,
      double totalContextSizeKb,
      String discoveryReasoning,
      double finalConfidence) {}

  public static DiagnosisResult of(ReportData data) {
    return new DiagnosisResult(
        data.title(),
        data.errorType(),
        data.summary(),
        data.rootCause(),
        data.errorAnalysis(),
        data.recommendations(),
        data.confidence(),
        data.files().stream().map(DiagnosisResult::file).toList(),
        data.commits().stream().map(DiagnosisResult::commit).toList(),
        discovery(data));
  }

  private static RelevantFile file(CodeFile file) {
    List<FileSnippet> snippets =
        file.snippets().stream()
            .map(s -> new FileSnippet(s.startLine(), s.endLine(), s.content()))
            .toList();
    return new RelevantFile(
        file.path(),
        kilobytes(file.sizeBytes()),
        file.score(),
        file.reason(),
        snippets,
        file.url());
  }

  private static SuspectCommit commit(BlamedCommit commit) {
    return new SuspectCommit(
        commit.hash(),
        commit.author(),
        commit.date(),
        commit.message(),
        commit.score(),
        commit.reason(),
        commit.files(),
        commit.url());
  }

  private static ContextDiscovery discovery(ReportData data) {
    return data.model() == null ? onePass(data) : rounds(data.model(), data.confidence());
  }

  /** The model's rounds, as it went. */
  private static ContextDiscovery rounds(ModelData model, double confidence) {
    return new ContextDiscovery(
        1 + model.contextDiscovery().size(),
        model.filesAnalyzed(),
        model.contextDiscovery().stream().map(ModelRound::confidence).toList(),
        kilobytes(model.bytesShown()),
        model.contextDiscovery().stream()
            .map(round -> round.reason() + " (" + String.join("; ", round.asked()) + ")")
            .collect(Collectors.joining(" ")),
        confidence);
  }

  private static ContextDiscovery onePass(ReportData data) {
    long bytes = data.trace().stream().mapToLong(TraceStep::bytes).sum();
    String reasoning =
        data.trace().stream()
            .flatMap(step -> step.said().stream())
            .collect(Collectors.joining(" "));
    return new ContextDiscovery(
        1,
        data.files().size(),
        List.of(data.confidence()),
        kilobytes(bytes),
        reasoning,
        data.confidence());
  }

  private static double kilobytes(long bytes) {
    return Math.max(0, Math.round(bytes / 10.24) / 100.0);
  }
}
