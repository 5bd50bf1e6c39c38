package io.logdawg.diagnosis.push.steps;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.pushes.OpenReport;
import io.logdawg.reports.pushes.OpenReport.SuspectLines;
import io.logdawg.reports.pushes.OpenReports;
import io.logdawg.source.GitRepository;
import io.logdawg.source.LineChanges;
import io.logdawg.source.LineRange;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the reports that a push touches, and whether it touches the lines that they point to. */
@Component
class Touches {

  /** Of which the lines are compared; what only further files tell is told by file. */
  private static final int FILES_READ = 60;

  private final OpenReports reports;

  Touches(OpenReports reports) {
    this.reports = reports;
  }

  /** Those that it may have fixed come first. */
  List<Touch> of(
      RepositoryId id, GitRepository repository, Heads heads, Collection<String> changed) {
    String head = heads.after().commit().id().value();
    List<OpenReport> suspecting =
        reports.suspecting(id, changed).stream()
            .filter(report -> !report.commit().equals(head))
            .toList();
    Set<String> paths =
        suspecting.stream()
            .flatMap(report -> report.suspects().stream())
            .map(SuspectLines::path)
            .distinct()
            .limit(FILES_READ)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (paths.isEmpty()) {
      return List.of();
    }
    Texts texts = new Texts(repository, heads, paths);
    Set<String> here =
        heads.after().files().files().stream()
            .map(entry -> entry.path())
            .collect(Collectors.toSet());
    return suspecting.stream()
        .map(report -> touch(report, texts, here))
        .sorted((one, other) -> Boolean.compare(other.fixes(), one.fixes()))
        .toList();
  }

  private static Touch touch(OpenReport report, Texts texts, Set<String> here) {
    List<Difference> differences =
        report.suspects().stream()
            .map(suspect -> difference(report, suspect, texts, here))
            .toList();
    boolean fixes = differences.stream().anyMatch(Difference::ofLines);
    String how =
        differences.stream()
            .filter(difference -> difference.ofLines() == fixes)
            .map(Difference::words)
            .distinct()
            .limit(3)
            .collect(Collectors.joining(" "));
    return new Touch(report, fixes, how);
  }

  private record Difference(boolean ofLines, String words) {}

  private static Difference difference(
      OpenReport report, SuspectLines suspect, Texts texts, Set<String> here) {
    String path = suspect.path();
    String now = texts.nowAt(path);
    if (!here.contains(now)) {
      return new Difference(true, path + " is gone.");
    }
    String moved = now.equals(path) ? "" : " It is %s now.".formatted(now);
    Optional<LineRange> lines = lines(report, suspect, texts);
    Optional<LineChanges> changes =
        texts
            .before(path)
            .flatMap(before -> texts.after(path).map(after -> LineChanges.between(before, after)));
    if (lines.isPresent() && changes.filter(change -> change.touch(lines.get())).isPresent()) {
      return new Difference(true, "%s changed at %s.%s".formatted(path, words(suspect), moved));
    }
    return new Difference(
        false,
        changes.filter(change -> !change.any()).isPresent()
            ? "%s changed in its white space only.%s".formatted(path, moved)
            : "%s changed, but not at the lines of the report.%s".formatted(path, moved));
  }

  /** The report's lines where they stood at the old head, unless they had changed by then. */
  private static Optional<LineRange> lines(OpenReport report, SuspectLines suspect, Texts texts) {
    if (suspect.first() < 1 || suspect.last() < suspect.first()) {
      return Optional.empty();
    }
    LineRange lines = new LineRange(suspect.first(), suspect.last());
    return texts
        .at(report.commit(), suspect.path())
        .flatMap(read ->
            texts
                .before(suspect.path())
                .flatMap(before -> LineChanges.between(read, before).follow(lines)));
  }

  private static String words(SuspectLines lines) {
    return lines.first() == lines.last()
        ? "line " + lines.first()
        : "lines %d to %d".formatted(lines.first(), lines.last());
  }
}
