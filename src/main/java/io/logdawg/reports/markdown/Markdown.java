package io.logdawg.reports.markdown;

import io.logdawg.reports.PossibleFix;
import io.logdawg.reports.PushData;
import io.logdawg.reports.PushData.PushedCommit;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.reports.ReportData.CodeSnippet;
import io.logdawg.reports.ReportData.TraceStep;
import io.logdawg.reports.ReportSummary;
import java.util.List;
import java.util.Locale;

/** A report as CommonMark. Whatever came from outside is escaped or fenced. */
final class Markdown {

  private final StringBuilder out = new StringBuilder(8_192);

  private Markdown() {}

  static String of(Report report) {
    return new Markdown().write(report).out.toString();
  }

  private Markdown write(Report report) {
    ReportSummary summary = report.summary();
    line("# " + MarkdownText.escaped(summary.title())).line("");
    item("Repository", MarkdownText.escaped(summary.repository()));
    if (summary.commit() != null) {
      item("Commit", MarkdownText.code(summary.commit()));
    }
    item("Status", summary.status().id());
    item("Received", summary.createdAt().toString());
    if (summary.occurrences() > 1) {
      item("Occurrences", summary.occurrences() + ", last at " + summary.lastSeenAt());
    }
    if (summary.error() != null) {
      heading("Why it failed").line(MarkdownText.escaped(summary.error()));
    }
    if (report.data() != null && report.push() == null) {
      item("Confidence", percent(report.data().confidence()));
    }
    if (!report.possibleFixes().isEmpty()) {
      heading("Possibly fixed");
      report.possibleFixes().forEach(this::write);
    }
    if (report.data() != null) {
      write(report.data());
    }
    if (report.push() == null) {
      heading("Log").fenced("", report.logText());
    }
    return this;
  }

  private void write(ReportData data) {
    section("Summary", data.summary());
    section("Root cause", data.rootCause());
    section("How it came about", data.errorAnalysis());
    list("What to do", data.recommendations());
    if (data.push() != null) {
      write(data.push());
    }
    if (!data.files().isEmpty()) {
      heading("Files");
      data.files().forEach(this::write);
    }
    if (!data.commits().isEmpty()) {
      heading("Commits");
      data.commits().forEach(this::write);
    }
    list("Notes", data.notes());
    write(data.trace());
  }

  private void write(PossibleFix fix) {
    line(
        "- By %s, noted at %s: %s"
            .formatted(
                MarkdownText.code(fix.commit()), fix.notedAt(), MarkdownText.escaped(fix.how())));
  }

  private void write(PushData push) {
    list(
        "Reports that it touches",
        push.touched().stream()
            .map(touched ->
                "%s%s: %s"
                    .formatted(
                        touched.possiblyFixed() ? "Possibly fixed: " : "",
                        touched.title(),
                        touched.how()))
            .toList());
    if (!push.commits().isEmpty()) {
      heading("What came");
      push.commits().forEach(this::write);
    }
  }

  private void write(PushedCommit commit) {
    line(
        "- %s %s by %s on %s"
            .formatted(
                MarkdownText.link(
                    commit.hash().substring(0, Math.min(8, commit.hash().length())), commit.url()),
                MarkdownText.escaped(commit.message()),
                MarkdownText.escaped(commit.author()),
                commit.date()));
  }

  private void write(CodeFile file) {
    line("### " + MarkdownText.link(file.path(), file.url())).line("");
    line("Score %s. %s".formatted(percent(file.score()), MarkdownText.escaped(file.reason())));
    for (CodeSnippet snippet : file.snippets()) {
      line("").line("Lines %d to %d:".formatted(snippet.startLine(), snippet.endLine())).line("");
      fenced(MarkdownText.language(file.path()), snippet.content());
    }
    line("");
  }

  private void write(BlamedCommit commit) {
    String hash = commit.hash().substring(0, Math.min(8, commit.hash().length()));
    String subject = commit.message().lines().findFirst().orElse("");
    line(
        "- %s %s by %s on %s: %s"
            .formatted(
                MarkdownText.link(hash, commit.url()),
                MarkdownText.escaped(subject),
                MarkdownText.escaped(commit.author()),
                commit.date(),
                MarkdownText.escaped(commit.reason())));
  }

  private void write(List<TraceStep> trace) {
    heading("How this was found");
    line("| Step | Time | Requests | Cached | Received | Rate left |")
        .line("| --- | ---: | ---: | ---: | ---: | ---: |");
    for (TraceStep step : trace) {
      line(
          "| %s | %d ms | %d | %d | %d kB | %s |"
              .formatted(
                  MarkdownText.escaped(step.name()),
                  step.milliseconds(),
                  step.requests(),
                  step.cached(),
                  (step.bytes() + 1023) / 1024,
                  step.rateLeft() == null ? "" : step.rateLeft()));
    }
  }

  private void list(String title, List<String> items) {
    if (!items.isEmpty()) {
      heading(title);
      items.forEach(item -> line("- " + MarkdownText.escaped(item)));
    }
  }

  /** Of a diagnosis that did not finish, some have no text. */
  private void section(String title, String text) {
    if (!text.isBlank()) {
      heading(title).line(MarkdownText.escaped(text));
    }
  }

  private Markdown fenced(String language, String content) {
    String fence = MarkdownText.fence(content);
    return line(fence + language).line(content.stripTrailing()).line(fence);
  }

  private Markdown heading(String title) {
    return (out.indexOf("\n\n", out.length() - 2) < 0 ? line("") : this)
        .line("## " + title)
        .line("");
  }

  private void item(String name, String value) {
    line("- **" + name + ":** " + value);
  }

  private Markdown line(String text) {
    out.append(text).append('\n');
    return this;
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }
}
