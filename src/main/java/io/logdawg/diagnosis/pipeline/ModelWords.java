package io.logdawg.diagnosis.pipeline;

import io.logdawg.narrative.chat.ChatOutcome;
import io.logdawg.narrative.chat.ChatSettings;
import io.logdawg.narrative.chat.answer.Checked;
import io.logdawg.narrative.chat.answer.Checked.Grounded;
import io.logdawg.narrative.chat.answer.Checked.Part;
import io.logdawg.narrative.chat.answer.Checked.Source;
import io.logdawg.reports.ModelData;
import io.logdawg.reports.ModelData.DroppedStatement;
import io.logdawg.reports.ModelData.EvidenceData;
import io.logdawg.reports.ModelData.ModelRound;
import io.logdawg.reports.ModelData.ModelStatement;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.source.CommitId;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceLinks;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts a model's words, as far as they hold, into a report that was complete without them. */
final class ModelWords {

  /** Nothing that was ever measured stands behind a model's first file. */
  private static final double MOST_CONFIDENCE = 0.5;

  private final ReportData told;
  private final SourceLinks links;
  private final ChatSettings settings;

  ModelWords(ReportData told, SourceLinks links, ChatSettings settings) {
    this.told = told;
    this.links = links;
    this.settings = settings;
  }

  /** The words of an earlier report of the same error at the same commit. */
  ReportData again(ReportData before) {
    ModelData model = before.model();
    return model == null ? told : with(model.again());
  }

  ReportData with(ChatOutcome outcome) {
    return with(data(outcome));
  }

  private ReportData with(ModelData model) {
    if (model.fellBack() != null) {
      return told.with(model);
    }
    List<CodeFile> files = ranked(model.ranking());
    boolean sameFirst =
        files.isEmpty() || files.getFirst().path().equals(told.files().getFirst().path());
    return told.retold(
        model,
        first(model, Part.SUMMARY, told.summary()),
        all(model, Part.ROOT_CAUSE, told.rootCause()),
        all(model, Part.ANALYSIS, told.errorAnalysis()),
        recommendations(model),
        files,
        sameFirst
            ? told.confidence()
            : Math.min(MOST_CONFIDENCE, Math.min(told.confidence(), model.confidence())));
  }

  private ModelData data(ChatOutcome outcome) {
    Checked checked = outcome.checked();
    List<ModelStatement> statements =
        checked == null ? List.of() : checked.statements().stream().map(this::statement).toList();
    String fellBack = outcome.fellBack();
    if (checked != null && statements.isEmpty() && checked.noCause() == null) {
      fellBack = "Nothing that the language model said rests on what it was shown.";
    }
    return new ModelData(
        outcome.model(),
        fellBack,
        outcome.stopped(),
        outcome.rounds().stream()
            .map(round -> new ModelRound(round.asked(), round.reason(), round.confidence()))
            .toList(),
        outcome.filesShown().size(),
        outcome.bytesShown(),
        withNoCause(statements, checked),
        checked == null
            ? List.of()
            : checked.dropped().stream()
                .map(each -> new DroppedStatement(each.text(), each.why()))
                .toList(),
        told.files().stream().map(CodeFile::path).toList(),
        checked == null ? List.of() : checked.ranking(),
        checked == null ? 0 : checked.confidence(),
        outcome.calls(),
        outcome.inputTokens(),
        outcome.outputTokens(),
        settings.cost(outcome.inputTokens(), outcome.outputTokens()),
        outcome.hidden(),
        false);
  }

  /** It needs no evidence: it claims nothing. */
  private static List<ModelStatement> withNoCause(
      List<ModelStatement> statements, @Nullable Checked checked) {
    boolean hasCause =
        statements.stream().anyMatch(statement -> statement.part().equals(name(Part.ROOT_CAUSE)));
    if (checked == null || checked.noCause() == null || hasCause) {
      return statements;
    }
    List<ModelStatement> more = new ArrayList<>(statements);
    more.add(
        new ModelStatement(
            name(Part.ROOT_CAUSE), "No cause found: " + checked.noCause(), null, List.of()));
    return more;
  }

  private ModelStatement statement(Grounded grounded) {
    return new ModelStatement(
        name(grounded.part()),
        grounded.text(),
        grounded.change(),
        grounded.sources().stream().map(this::evidence).toList());
  }

  private EvidenceData evidence(Source source) {
    return switch (source) {
      case Source.InFile(String path, LineRange lines, String quote) ->
          new EvidenceData(
              path,
              lines.start(),
              lines.end(),
              null,
              quote,
              links.file(path, lines).map(URI::toString).orElse(null));
      case Source.InCommit(String hash, String quote) ->
          new EvidenceData(
              null,
              0,
              0,
              hash,
              quote,
              links.commit(new CommitId(hash)).map(URI::toString).orElse(null));
      case Source.InLog(int line, String quote) ->
          new EvidenceData(null, line, line, null, quote, null);
    };
  }

  private static String first(ModelData model, Part part, String otherwise) {
    return of(model, part).findFirst().orElse(otherwise);
  }

  private static String all(ModelData model, Part part, String otherwise) {
    String text = of(model, part).collect(Collectors.joining("\n\n"));
    return text.isEmpty() ? otherwise : text;
  }

  private List<String> recommendations(ModelData model) {
    List<String> advice = of(model, Part.RECOMMENDATION).toList();
    return advice.isEmpty() ? told.recommendations() : advice;
  }

  private static Stream<String> of(ModelData model, Part part) {
    return model.statements().stream()
        .filter(statement -> statement.part().equals(name(part)))
        .map(ModelStatement::text);
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The model's files first, in its order, then the others in theirs. Scores stay with the places,
   * since they are for comparing files and not for adding up.
   */
  private List<CodeFile> ranked(List<String> ranking) {
    Map<String, CodeFile> known =
        told.files().stream()
            .collect(Collectors.toMap(CodeFile::path, Function.identity(), (a, _) -> a));
    List<CodeFile> order = new ArrayList<>();
    ranking.forEach(path -> order.add(known.containsKey(path) ? known.get(path) : added(path)));
    told.files().stream().filter(file -> !ranking.contains(file.path())).forEach(order::add);
    List<CodeFile> scored = new ArrayList<>();
    for (int place = 0; place < order.size(); place++) {
      scored.add(order.get(place).scored(scoreAt(place)));
    }
    return scored;
  }

  private double scoreAt(int place) {
    List<CodeFile> files = told.files();
    return files.isEmpty() ? 0 : files.get(Math.min(place, files.size() - 1)).score();
  }

  /** A file that only the model thought of. */
  private CodeFile added(String path) {
    return new CodeFile(
        path,
        0,
        -1,
        "The language model read it and suspects it.",
        List.of(),
        List.of(),
        links.file(path, null).map(URI::toString).orElse(null));
  }
}
