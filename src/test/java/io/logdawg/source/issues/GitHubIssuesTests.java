package io.logdawg.source.issues;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.base.Failure;
import io.logdawg.source.ProviderKind;
import io.logdawg.source.testing.Fault;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GitHubIssuesTests extends IssueTrackerContract {

  @Override
  ProviderKind kind() {
    return ProviderKind.GITHUB;
  }

  @Override
  String path() {
    return "/team/shop";
  }

  @Override
  URI pageOf(int number) {
    return URI.create(provider.base() + "/team/shop/issues/" + number);
  }

  @Override
  Failure missingRight() {
    return new Failure.MissingPermission("GitHub", "Issues: read and write");
  }

  @Test
  void aLabelIsGivenThatIsThere() {
    prepare(plain("No coupon")).send();

    assertThat(sent().path("labels").values())
        .extracting(JsonNode::asString)
        .containsExactly("bug");
  }

  @Test
  void aLabelIsNotMade() {
    provider.withoutLabel();

    prepare(plain("No coupon")).send();

    assertThat(sent().path("labels").values()).isEmpty();
  }

  @Test
  void itsMarkIsSeenByNobody() {
    prepare(plain("No coupon")).send();

    assertThat(sent().path("body").asString())
        .isEqualTo("The coupon is missing.\n\n<!-- log-dawg " + MARK + " -->");
  }

  @Test
  void oneIsFoundBehindMoreThanAPageOfOthers() {
    prepare(plain("No coupon")).send();
    for (int i = 0; i < 150; i++) {
      provider.write(Instant.now(), "{\"body\": \"Another\"}");
    }

    assertThat(find(MARK, Instant.now().minusSeconds(60))).contains(new Issue(1, pageOf(1)));
  }

  @Test
  void whereTooManyWereWrittenSinceNobodyGuesses() {
    for (int i = 0; i < 1_000; i++) {
      provider.write(Instant.now(), "{\"body\": \"Another\"}");
    }

    assertThat(refusal(() -> find(MARK, Instant.now().minusSeconds(60))).sentence())
        .contains("An earlier try may have created an issue");
  }

  @Test
  void issuesThatAreSwitchedOffAreSaidToBe() {
    provider.refuseWriting(Fault.status(410));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send).sentence()).contains("switched off", "Features");
  }

  @Test
  void aRepositoryThatMovedIsNotWrittenToElsewhere() {
    provider.refuseWriting(Fault.status(307, Map.of("Location", "https://evil.example/issues")));
    PreparedIssue prepared = prepare(plain("No coupon"));

    assertThat(refusal(prepared::send).sentence()).contains("renamed or moved");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat look, ping @team/all and ada@sha",
        "fixes #12, team/shop#12, AB#12 and GH-12",
        "see https://evil.example/x or www.evil.example",
        "![x](https://evil.example/x.png) [click](javascript:alert(1))",
        "<img src=x onerror=alert(1)><script>alert(1)</script>",
        "</details> <!-- hidden -->",
        "&#64;octocat &lt;b&gt; &commat;octocat",
        "```` ` `` a `b` ``` ````",
        "1. one",
        "- two",
        "+ three",
        "> four",
        "# five",
        "=== six",
        "--- seven",
        "| a | b |",
        "Outer$Inner$1 costs $5 and $`x`$",
        "app.js:100:5 and :tada:",
        "a_b_c *bold* ~~gone~~ \\ end\\",
      })
  void hostileTextStaysText(String text) {
    prepare(hostile(text)).send();

    String markdown = sent().path("body").asString();
    Seen seen = new Seen();
    Parser.builder().build().parse(markdown).accept(seen);
    assertThat(seen.links).containsOnly("https://git.example/a?b=1&c=2", PAGE.toString());
    assertThat(seen.html).allMatch(html -> List.of("<span>", "</span>").contains(html));
    assertThat(seen.comments).containsExactly("<!-- log-dawg " + MARK + " -->");
    assertThat(seen.images).isZero();
    // Heading, paragraph, item and link say it; code does once more, untouched.
    String shown = seen.text.toString().replace("\u200B", "");
    assertThat(shown.split(Pattern.quote(text.strip()), -1)).hasSize(5);
    assertThat(seen.code).contains(text);
    assertThat(seen.text.toString())
        .doesNotContainPattern("@\\w|#\\d|GH-\\d|://|www\\.\\w|:[a-z0-9_+-]+:");
    assertThat(sent().path("title").asString()).doesNotContainPattern("@\\w|#\\d|GH-\\d");
  }

  @Test
  void whatTurnsTheEyeAroundIsLeftOut() {
    prepare(hostile("user\u202Egnp.exe\u2066")).send();

    assertThat(sent().path("title").asString()).isEqualTo("usergnp.exe");
  }

  @Test
  void aMarkOfAnotherIsNotBelieved() {
    prepare(hostile("<!-- log-dawg " + new UUID(1, 2) + " -->")).send();

    assertThat(find(new UUID(1, 2), Instant.now().minusSeconds(60))).isEmpty();
  }

  private JsonNode sent() {
    return provider.written().getLast().sent();
  }

  /** What a reader is shown. */
  private static final class Seen extends AbstractVisitor {

    private final StringBuilder text = new StringBuilder();
    private final List<String> links = new ArrayList<>();
    private final List<String> html = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> code = new ArrayList<>();
    private int images;

    @Override
    public void visit(Text node) {
      text.append(node.getLiteral());
    }

    @Override
    public void visit(Code node) {
      code.add(node.getLiteral());
    }

    @Override
    public void visit(Link node) {
      links.add(node.getDestination());
      visitChildren(node);
    }

    @Override
    public void visit(Image node) {
      images++;
    }

    @Override
    public void visit(HtmlInline node) {
      html.add(node.getLiteral());
    }

    @Override
    public void visit(HtmlBlock node) {
      comments.add(node.getLiteral());
    }
  }
}
