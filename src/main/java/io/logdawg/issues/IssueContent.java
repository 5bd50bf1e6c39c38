package io.logdawg.issues;

import io.logdawg.redaction.Kind;
import io.logdawg.redaction.Redaction;
import io.logdawg.redaction.Redactor;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.reports.ReportData.CodeFile;
import io.logdawg.reports.ReportData.CodeSnippet;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.Storable;
import io.logdawg.source.issues.Block;
import io.logdawg.source.issues.Block.Code;
import io.logdawg.source.issues.Block.Heading;
import io.logdawg.source.issues.Block.Inline;
import io.logdawg.source.issues.Block.Items;
import io.logdawg.source.issues.Block.Link;
import io.logdawg.source.issues.Block.Paragraph;
import io.logdawg.source.issues.Block.Words;
import io.logdawg.source.issues.NewIssue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What of a report is written down elsewhere: the answer, and no more of the log than that says.
 * Secrets and people's addresses stay here, as do the names of who wrote the suspected commits.
 */
@Component
class IssueContent {

  /** Who reads an issue is not known here. */
  private static final Set<Kind> PERSONAL = Set.of(Kind.EMAIL, Kind.IP);

  private static final int MOST = 3;
  private static final int MOST_ADVICE = 5;
  private static final int LONG = 1_500;
  private static final int SHORT = 300;

  private final Redactor redactor;

  IssueContent(Redactor redactor) {
    this.redactor = redactor;
  }

  /**
   * @throws io.logdawg.base.FailureException Conflict where there is no answer to write down
   */
  NewIssue of(Report report, URI page) {
    ReportData data = report.data();
    if (report.status() != ReportStatus.COMPLETE || data == null || report.push() != null) {
      throw ReportIssues.conflict("Only the finished report of an error can be written down.");
    }
    return new Writing(redactor.begin(PERSONAL)).issue(report, data, page);
  }

  /** One issue under way: what is hidden has one name in all of it. */
  private record Writing(Redaction redaction) {

    NewIssue issue(Report report, ReportData data, URI page) {
      String title = text(report.summary().title(), NewIssue.TITLE);
      List<Block> body = new ArrayList<>();
      paragraph(body, null, data.summary());
      paragraph(body, "Cause", data.rootCause());
      items(body, "Where to look", data.files(), MOST, this::file);
      items(body, "Suspect commits", data.commits(), MOST, this::commit);
      items(body, "What to do", data.recommendations(), MOST_ADVICE, this::advice);
      body.add(new Heading("Report"));
      body.add(new Paragraph(List.of(new Words(sureness(data)))));
      body.add(new Paragraph(List.of(new Link("The whole report in Log Dawg", page))));
      return new NewIssue(report.id().value(), title.isEmpty() ? "An error" : title, body, page);
    }

    private void paragraph(List<Block> body, @Nullable String heading, String words) {
      String text = text(words, LONG);
      if (!text.isEmpty()) {
        if (heading != null) {
          body.add(new Heading(heading));
        }
        body.add(new Paragraph(List.of(new Words(text))));
      }
    }

    private <T> void items(
        List<Block> body, String heading, List<T> things, int most, Function<T, Paragraph> item) {
      if (!things.isEmpty()) {
        body.add(new Heading(heading));
        body.add(new Items(things.stream().limit(most).map(item).toList()));
      }
    }

    private Paragraph file(CodeFile file) {
      String path = text(file.path(), SHORT);
      boolean asItIs = path.equals(file.path());
      List<Inline> words = new ArrayList<>();
      words.add(new Code(path, asItIs ? page(file.url()) : null));
      file.snippets().stream()
          .findFirst()
          .ifPresent(snippet -> words.add(new Words(", " + lines(snippet))));
      words.add(new Words(": " + text(file.reason(), SHORT)));
      return new Paragraph(words);
    }

    /** Those that matter where some do, else all that are shown. */
    private static String lines(CodeSnippet snippet) {
      boolean focused = snippet.focusStart() > 0;
      int start = focused ? snippet.focusStart() : snippet.startLine();
      int end = focused ? snippet.focusEnd() : snippet.endLine();
      return start == end ? "line " + start : "lines %d to %d".formatted(start, end);
    }

    private Paragraph commit(BlamedCommit commit) {
      String hash = commit.hash().substring(0, Math.min(8, commit.hash().length()));
      String subject = text(commit.message().lines().findFirst().orElse(""), SHORT);
      return new Paragraph(
          List.of(
              new Code(hash, page(commit.url())),
              new Words(" “%s”: %s".formatted(subject, text(commit.reason(), SHORT)))));
    }

    private Paragraph advice(String recommendation) {
      return new Paragraph(List.of(new Words(text(recommendation, SHORT))));
    }

    private static String sureness(ReportData data) {
      String sure =
          data.files().isEmpty()
              ? "No file stands out."
              : String.format(
                  Locale.ROOT,
                  "How sure it is that the first file is the one to change: %.0f %%.",
                  data.confidence() * 100);
      return data.git() == null
          ? sure
          : sure + " Read at commit " + data.git().commit().substring(0, 8) + ".";
    }

    /** Hidden first, so that no half of a secret is left at the end. */
    private String text(String words, int longest) {
      String line = Storable.line(redaction.hide(words), longest + 1);
      return line.length() <= longest ? line : Storable.text(line.substring(0, longest - 1)) + "…";
    }

    private static @Nullable URI page(@Nullable String url) {
      return url != null && (url.startsWith("https://") || url.startsWith("http://"))
          ? URI.create(url)
          : null;
    }
  }
}
