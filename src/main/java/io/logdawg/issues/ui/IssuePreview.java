package io.logdawg.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.source.issues.Block;
import io.logdawg.source.issues.NewIssue;
import io.logdawg.uikit.ProviderLink;
import java.net.URI;

/** An issue before there is one, as its readers will see it. */
final class IssuePreview extends Div {

  IssuePreview(NewIssue issue) {
    addClassName("issue-preview");
    getElement().setAttribute("tabindex", "0");
    getElement().setAttribute("role", "region");
    getElement().setAttribute("aria-label", "What will be sent");
    add(new H3(issue.title()));
    issue.body().stream().map(IssuePreview::block).forEach(this::add);
  }

  private static Component block(Block block) {
    return switch (block) {
      case Block.Heading heading -> new H4(heading.text());
      case Block.Paragraph paragraph -> filled(new Paragraph(), paragraph);
      case Block.Items items -> {
        var list = new UnorderedList();
        items.items().forEach(item -> list.add(filled(new ListItem(), item)));
        yield list;
      }
    };
  }

  private static <T extends HtmlContainer> T filled(T container, Block.Paragraph paragraph) {
    paragraph.words().stream().map(IssuePreview::inline).forEach(container::add);
    return container;
  }

  private static Component inline(Block.Inline inline) {
    return switch (inline) {
      case Block.Words words -> new Text(words.text());
      case Block.Link link -> ProviderLink.or(new Span(link.text()), link.url().toString());
      case Block.Code code ->
          ProviderLink.or(
              new Code(code.text()), code.url() instanceof URI url ? url.toString() : null);
    };
  }
}
