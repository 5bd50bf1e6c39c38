package io.logdawg.source.azuredevops.work;

import io.logdawg.source.issues.Block;
import io.logdawg.source.issues.Block.Code;
import io.logdawg.source.issues.Block.Heading;
import io.logdawg.source.issues.Block.Inline;
import io.logdawg.source.issues.Block.Items;
import io.logdawg.source.issues.Block.Link;
import io.logdawg.source.issues.Block.Paragraph;
import io.logdawg.source.issues.Block.Words;
import io.logdawg.source.issues.PlainWords;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A work item's text in HTML, which every version of the server takes. */
final class WorkItemHtml {

  private WorkItemHtml() {}

  static String of(List<Block> body) {
    return body.stream().map(WorkItemHtml::block).collect(Collectors.joining());
  }

  private static String block(Block block) {
    return switch (block) {
      case Heading heading -> "<h3>" + escaped(heading.text()) + "</h3>";
      case Paragraph paragraph -> "<p>" + words(paragraph) + "</p>";
      case Items items ->
          items.items().stream()
              .map(item -> "<li>" + words(item) + "</li>")
              .collect(Collectors.joining("", "<ul>", "</ul>"));
    };
  }

  private static String words(Paragraph paragraph) {
    return paragraph.words().stream().map(WorkItemHtml::inline).collect(Collectors.joining());
  }

  private static String inline(Inline inline) {
    return switch (inline) {
      case Words words -> escaped(words.text());
      case Link link -> linked(escaped(link.text()), link.url());
      case Code code -> {
        String name = "<code>" + HtmlUtils.htmlEscape(code.text()) + "</code>";
        yield code.url() instanceof URI url ? linked(name, url) : name;
      }
    };
  }

  private static String linked(String words, URI url) {
    return "<a href=\"%s\">%s</a>".formatted(HtmlUtils.htmlEscape(url.toString()), words);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(PlainWords.of(text));
  }
}
