package io.logdawg.diagnosis.pipeline;

import io.logdawg.localisation.Suspects.Finding;
import io.logdawg.localisation.Suspects.Snippet;
import io.logdawg.localisation.Suspects.SuspectCommit;
import io.logdawg.localisation.Suspects.SuspectFile;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.reports.ReportData.CodeSnippet;
import io.logdawg.reports.ReportData.Reason;
import io.logdawg.reports.ReportData.RecentCommit;
import io.logdawg.source.Commit;
import io.logdawg.source.LineRange;
import io.logdawg.source.SourceLinks;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** Suspects as a report keeps them. */
final class SuspectData {

  private static final int REASONS_TOLD = 3;
  private static final int MESSAGE = 2_000;

  private SuspectData() {}

  static List<CodeFile> files(List<SuspectFile> files, SourceLinks links) {
    return files.stream().map(file -> file(file, links)).toList();
  }

  static List<BlamedCommit> commits(List<SuspectCommit> commits, SourceLinks links) {
    return commits.stream().map(commit -> commit(commit, links)).toList();
  }

  static RecentCommit recent(Commit commit) {
    return new RecentCommit(
        commit.id().value(), commit.author(), commit.committedAt(), shortened(commit.subject()));
  }

  private static CodeFile file(SuspectFile file, SourceLinks links) {
    LineRange lines =
        file.snippets().stream()
            .findFirst()
            .map(snippet -> snippet.focus() == null ? snippet.lines() : snippet.focus())
            .orElse(null);
    return new CodeFile(
        file.path(),
        file.score(),
        file.size(),
        reason(file.findings()),
        reasons(file.findings()),
        file.snippets().stream().map(SuspectData::snippet).toList(),
        links.file(file.path(), lines).map(URI::toString).orElse(null));
  }

  private static BlamedCommit commit(SuspectCommit suspect, SourceLinks links) {
    Commit commit = suspect.commit();
    return new BlamedCommit(
        commit.id().value(),
        commit.author(),
        commit.committedAt(),
        shortened(commit.message()),
        suspect.score(),
        suspect.reason(),
        reasons(suspect.findings()),
        suspect.files(),
        links.commit(commit.id()).map(URI::toString).orElse(null));
  }

  /** The first few as one sentence; all of them are kept beside it. */
  private static String reason(List<Finding> findings) {
    String sentence =
        findings.stream()
            .limit(REASONS_TOLD)
            .map(Finding::reason)
            .collect(Collectors.joining("; "));
    return sentence.isEmpty()
        ? ""
        : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
  }

  private static String shortened(String message) {
    return message.length() <= MESSAGE ? message : message.substring(0, MESSAGE - 1) + "…";
  }

  private static List<Reason> reasons(List<Finding> findings) {
    return findings.stream()
        .map(finding -> new Reason(finding.clue(), finding.weight(), finding.reason()))
        .toList();
  }

  private static CodeSnippet snippet(Snippet snippet) {
    LineRange focus = snippet.focus();
    return new CodeSnippet(
        snippet.lines().start(),
        snippet.lines().end(),
        focus == null ? 0 : focus.start(),
        focus == null ? 0 : focus.end(),
        snippet.content());
  }
}
