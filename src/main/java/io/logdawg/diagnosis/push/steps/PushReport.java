package io.logdawg.diagnosis.push.steps;

import io.logdawg.reports.PushData;
import io.logdawg.reports.PushData.PushedCommit;
import io.logdawg.reports.PushData.TouchedReport;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.GitState;
import io.logdawg.reports.ReportData.RecentCommit;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.source.Commit;
import io.logdawg.source.Comparison;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/** A push as a report keeps it. */
final class PushReport {

  private static final int FILES_NAMED = 300;
  private static final int MESSAGE = 500;

  private PushReport() {}

  static ReportData of(Found found, List<TraceStep> steps, Instant readAt) {
    PushWords words = new PushWords(found);
    return new ReportData(
        ReportData.VERSION,
        words.title(),
        "",
        words.summary(),
        "",
        "",
        words.recommendations(),
        0,
        List.of(),
        List.of(),
        found.notes(),
        null,
        git(found, readAt),
        steps,
        "template",
        push(found),
        null);
  }

  private static PushData push(Found found) {
    return new PushData(
        found.push().branch(),
        found.push().before(),
        found.head(),
        found.comparison().map(Comparison::rewritten).orElse(false),
        found.comparison().map(Comparison::commitCount).orElse(-1),
        commits(found).stream().map(commit -> commit(found, commit)).toList(),
        found.comparison().isPresent() ? found.changed().size() + found.added() : -1,
        found.touches().stream().map(PushReport::touched).toList());
  }

  private static List<Commit> commits(Found found) {
    return found.comparison().map(Comparison::commits).orElse(List.of());
  }

  private static PushedCommit commit(Found found, Commit commit) {
    return new PushedCommit(
        commit.id().value(),
        commit.author(),
        commit.committedAt(),
        subject(commit),
        found.after().links().commit(commit.id()).map(URI::toString).orElse(null));
  }

  private static TouchedReport touched(Touch touch) {
    return new TouchedReport(
        touch.report().id().value(), touch.report().title(), touch.fixes(), touch.how());
  }

  private static GitState git(Found found, Instant readAt) {
    return new GitState(
        found.head(),
        found.push().branch(),
        commits(found).stream().map(PushReport::recent).toList(),
        found.changed().stream().limit(FILES_NAMED).toList(),
        readAt,
        found.after().files().files().size());
  }

  private static RecentCommit recent(Commit commit) {
    return new RecentCommit(
        commit.id().value(), commit.author(), commit.committedAt(), subject(commit));
  }

  private static String subject(Commit commit) {
    String subject = commit.subject();
    return subject.length() <= MESSAGE ? subject : subject.substring(0, MESSAGE - 1) + "…";
  }
}
