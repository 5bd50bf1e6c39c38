package io.logdawg.source.github.issues;

import io.logdawg.source.issues.Block;
import io.logdawg.source.issues.Block.Code;
import io.logdawg.source.issues.Block.Heading;
import io.logdawg.source.issues.Block.Inline;
import io.logdawg.source.issues.Block.Items;
import io.logdawg.source.issues.Block.Link;
import io.logdawg.source.issues.Block.Paragraph;
import io.logdawg.source.issues.Block.Words;
import io.logdawg.source.issues.NewIssue;
import io.logdawg.source.issues.PlainWords;
import java.net.URI;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An issue's text in GitHub's Markdown.
 *
 * @see <a href="https://github.github.com/gfm/">its specification</a>
 */
final class IssueMarkdown {

  /** What means something wherever it stands; {@code $} is not among what a backslash undoes. */
  private static final String SPECIAL = "\\`*_[]<>&~|#";

  private IssueMarkdown() {}

  static String of(NewIssue issue) {
    return issue.body().stream().map(IssueMarkdown::block).collect(Collectors.joining("\n\n"))
        + "\n\n"
        + mark(issue.mark());
  }

  /**
   * A comment, which is kept in the text and shown to nobody. It stands at the end, where no text
   * of another origin can.
   */
  static String mark(UUID mark) {
    return "<!-- log-dawg " + mark + " -->";
  }

  private static String block(Block block) {
    return switch (block) {
      case Heading heading -> "### " + escaped(heading.text());
      case Paragraph paragraph -> words(paragraph);
      case Items items ->
          items.items().stream().map(item -> "- " + words(item)).collect(Collectors.joining("\n"));
    };
  }

  private static String words(Paragraph paragraph) {
    return paragraph.words().stream().map(IssueMarkdown::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    return switch (inline) {
      case Words words -> escaped(words.text());
      case Link link -> linked(escaped(link.text()), link.url());
      case Code code -> {
        String span = span(code.text());
        yield code.url() instanceof URI url ? linked(span, url) : span;
      }
    };
  }

  private static String linked(String words, URI url) {
    String target = url.toString().replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E");
    return "[" + words + "](<" + target + ">)";
  }

  /** Between more back-ticks than there are in it, as section 6.3 asks. */
  private static String span(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    String ticks = "`".repeat(longest + 1);
    String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
    return ticks + pad + text + pad + ticks;
  }

  private static String escaped(String text) {
    String plain = PlainWords.of(text);
    StringBuilder out = new StringBuilder(plain.length() + 16);
    boolean beginning = true;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '$') {
        // Between two of them stands a formula, where a backslash does not help.
        out.append("<span>$</span>");
      } else {
        // "1." and "-" begin lists, where nothing but a number is before them.
        boolean begins = beginning && "+-.)=".indexOf(c) >= 0;
        out.append(begins || SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
      }
      beginning &= Character.isDigit(c) || c == ' ';
    }
    return out.toString();
  }
}
