package io.logdawg.diagnosis.ui.report.answer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.logdawg.reports.ReportData.BlamedCommit;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.ProviderLink;
import io.logdawg.uikit.RelativeTime;
import java.util.List;
import java.util.function.Function;

/** The commits that may have brought it, each with its reason. */
final class SuspectCommitsSection extends PageSection {

  private static final int SHOWN = 3;

  SuspectCommitsSection(List<BlamedCommit> commits, Function<BlamedCommit, Component> changes) {
    super("Suspect commits");
    int first = Math.min(SHOWN, commits.size());
    add(list(commits.subList(0, first), changes));
    if (first < commits.size()) {
      var rest = commits.subList(first, commits.size());
      add(new Details("%d more, less likely".formatted(rest.size()), list(rest, changes)));
    }
  }

  private static OrderedList list(
      List<BlamedCommit> commits, Function<BlamedCommit, Component> changes) {
    var list = new OrderedList();
    list.addClassName("commits");
    commits.stream().map(commit -> item(commit, changes.apply(commit))).forEach(list::add);
    return list;
  }

  private static ListItem item(BlamedCommit commit, Component changes) {
    var hash = new Code(commit.hash().substring(0, Math.min(8, commit.hash().length())));
    var subject = new Span(commit.message().lines().findFirst().orElse("(no message)"));
    subject.addClassName("commit-subject");
    var head = new Div(ProviderLink.or(hash, commit.url()), subject);
    head.addClassName("commit-head");
    var by = new Span(commit.author() + ", " + RelativeTime.exact(commit.date()));
    by.addClassName("muted");
    var item = new ListItem(head, by, new Paragraph(commit.reason()), changes);
    item.addClassName("card");
    return item;
  }
}
