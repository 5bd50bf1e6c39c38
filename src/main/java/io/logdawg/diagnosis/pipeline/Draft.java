package io.logdawg.diagnosis.pipeline;

import io.logdawg.localisation.Suspects;
import io.logdawg.logs.ParsedLog;
import io.logdawg.narrative.Narrative;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.GitState;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.source.Commit;
import io.logdawg.source.SourceTree;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report while its diagnosis is under way: what the steps so far have found. */
final class Draft {

  private @Nullable ParsedLog log;
  private @Nullable SourceTree tree;
  private @Nullable Instant readAt;
  private @Nullable Suspects suspects;
  private List<Commit> recent = List.of();

  void log(ParsedLog read) {
    log = read;
  }

  void tree(SourceTree resolved, Instant now) {
    tree = resolved;
    readAt = now;
  }

  void recent(List<Commit> commits) {
    recent = commits;
  }

  void suspects(Suspects ranked) {
    suspects = ranked;
  }

  ReportData finished(Narrative narrative, List<TraceStep> steps) {
    return data(narrative, steps, "template");
  }

  /** What was found until a diagnosis failed; the report's error says why there is no more. */
  ReportData unfinished(List<TraceStep> steps) {
    String title = log == null ? "" : log.headline();
    return data(new Narrative(title, "", "", "", "", List.of()), steps, "none");
  }

  private ReportData data(Narrative narrative, List<TraceStep> steps, String narrator) {
    return new ReportData(
        ReportData.VERSION,
        narrative.title(),
        narrative.errorType(),
        narrative.summary(),
        narrative.rootCause(),
        narrative.analysis(),
        narrative.recommendations(),
        suspects == null ? 0 : suspects.confidence(),
        suspects == null || tree == null
            ? List.of()
            : SuspectData.files(suspects.files(), tree.links()),
        suspects == null || tree == null
            ? List.of()
            : SuspectData.commits(suspects.commits(), tree.links()),
        suspects == null ? List.of() : suspects.notes(),
        log == null ? null : LogData.of(log, suspects, tree == null ? null : tree.links()),
        tree == null || readAt == null ? null : git(tree, readAt),
        steps,
        narrator,
        null,
        null);
  }

  private GitState git(SourceTree read, Instant at) {
    return new GitState(
        read.commit().id().value(),
        read.branch().orElse(null),
        recent.stream().map(SuspectData::recent).toList(),
        suspects == null
            ? List.of()
            : suspects.commits().stream()
                .flatMap(commit -> commit.files().stream())
                .distinct()
                .toList(),
        at,
        fileCount(read));
  }

  /** Listed already by then, or the step failed and there is nothing to count. */
  private int fileCount(SourceTree read) {
    return suspects == null ? 0 : read.files().files().size();
  }
}
