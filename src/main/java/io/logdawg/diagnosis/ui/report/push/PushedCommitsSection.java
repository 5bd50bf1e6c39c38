package io.logdawg.diagnosis.ui.report.push;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.logdawg.reports.PushData;
import io.logdawg.reports.PushData.PushedCommit;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.ProviderLink;
import io.logdawg.uikit.RelativeTime;

/** The commits that came with a push, newest first. */
public final class PushedCommitsSection extends PageSection {

  public PushedCommitsSection(PushData push) {
    super("What came");
    setId("pushed-commits");
    var list = new OrderedList();
    list.addClassName("commits");
    push.commits().stream().map(PushedCommitsSection::item).forEach(list::add);
    add(list);
    int more = push.commitCount() - push.commits().size();
    if (more > 0) {
      var rest = new Paragraph("And %,d older ones.".formatted(more));
      rest.addClassName("muted");
      add(rest);
    }
  }

  private static ListItem item(PushedCommit commit) {
    var hash = new Code(commit.hash().substring(0, Math.min(8, commit.hash().length())));
    var subject = new Span(commit.message().isEmpty() ? "(no message)" : commit.message());
    subject.addClassName("commit-subject");
    var head = new Div(ProviderLink.or(hash, commit.url()), subject);
    head.addClassName("commit-head");
    var by = new Span(commit.author() + ", " + RelativeTime.exact(commit.date()));
    by.addClassName("muted");
    var item = new ListItem(head, by);
    item.addClassName("card");
    return item;
  }
}
