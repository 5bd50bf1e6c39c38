package io.logdawg.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.codebases.RepositoryId;
import io.logdawg.reports.Report;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportId;
import io.logdawg.reports.ReportSamples;
import io.logdawg.reports.ReportStatus;
import io.logdawg.reports.ReportSummary;
import io.logdawg.reports.triage.Triage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class MarkdownTest {

  private static final Instant RECEIVED = Instant.parse("2026-03-06T00:00:00Z");

  @Test
  void aReportReadsAsItShould() throws IOException {
    String golden =
        new ClassPathResource("report.md", MarkdownTest.class)
            .getContentAsString(StandardCharsets.UTF_8);

    assertThat(Markdown.of(report("Boom", ReportSamples.data(), "ERROR boom\n\tat a.B\n")))
        .isEqualTo(golden);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "![x](https://evil.example/x.png)",
        "[x](javascript:alert(1))",
        "<javascript:alert(1)>",
        "`</code><b>",
        "line\n\n<b>block</b>",
        "line\r\n# heading",
        "a | b | c",
        "\\<b>",
        "&lt;b&gt;",
        "[x]: https://evil.example"
      })
  void hostileTextIsNothingButText(String hostile) {
    Node document = parse(Markdown.of(report(hostile, ReportSamples.data(hostile), hostile)));

    assertThat(found(document))
        .containsOnly("link https://git.example/shop/src/Discounts.java#L31");
    assertThat(headings(Markdown.of(report(hostile, ReportSamples.data(), ""))))
        .isEqualTo(headings(Markdown.of(report("Boom", ReportSamples.data(), ""))));
  }

  @Test
  void aLogCannotEndItsFence() {
    String markdown = Markdown.of(report("Boom", ReportSamples.data(), "```\n````\n<b>out</b>\n"));

    assertThat(markdown).contains("`````\n```\n````\n<b>out</b>\n`````\n");
    assertThat(found(parse(markdown))).noneMatch(node -> node.startsWith("html"));
  }

  @Test
  void whatWasNotFoundHasNoHeading() {
    ReportData unfinished = ReportSamples.empty();

    assertThat(headings(Markdown.of(report("Boom", unfinished, "boom"))))
        .containsExactly("## How this was found", "## Log");
  }

  @Test
  void aPendingReportHasItsLogOnly() {
    String markdown = Markdown.of(report("Boom", null, "ERROR boom"));

    assertThat(markdown).contains("# Boom", "ERROR boom").doesNotContain("Root cause");
  }

  private static Report report(String title, ReportData data, String log) {
    return new Report(
        new ReportSummary(
            new ReportId(new UUID(0, 1)),
            new RepositoryId(new UUID(0, 2)),
            "team/shop",
            data == null ? ReportStatus.PENDING : ReportStatus.COMPLETE,
            title,
            "NullPointerException",
            0.75,
            "ebff227516bfe79d688058a1efc2534a849fd266",
            "api",
            2,
            RECEIVED,
            RECEIVED.plusSeconds(60),
            RECEIVED,
            RECEIVED,
            null,
            null,
            null,
            null,
            new Triage.Open(null),
            false),
        data,
        log,
        null,
        null,
        null,
        Map.of(),
        null,
        List.of(),
        List.of(),
        null);
  }

  private static Node parse(String markdown) {
    return Parser.builder().build().parse(markdown);
  }

  private static List<String> headings(String markdown) {
    return markdown.lines().filter(line -> line.matches("#{2,} .*")).toList();
  }

  /** Everything in the document that a reader's program would act on. */
  private static List<String> found(Node document) {
    List<String> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock html) {
            found.add("html " + html.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            found.add("html " + html.getLiteral());
          }

          @Override
          public void visit(Image image) {
            found.add("image " + image.getDestination());
          }

          @Override
          public void visit(Link link) {
            found.add("link " + link.getDestination());
          }
        });
    return found;
  }
}
