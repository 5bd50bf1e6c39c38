package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.reports.ReportData;
import io.logdawg.reports.ReportData.Reason;
import io.logdawg.uikit.PageSection;
import java.util.List;

/**
 * What each suspicion rests on, clue by clue, and what a reader should know of how it was found.
 */
final class EvidenceSection extends PageSection {

  EvidenceSection(ReportData found) {
    super("Evidence");
    if (!found.notes().isEmpty()) {
      var notes = new UnorderedList();
      notes.addClassName("notes");
      found.notes().stream().map(ListItem::new).forEach(notes::add);
      add(notes);
    }
    var files = new Div();
    found.files().forEach(file -> add(files, file.path(), file.reasons()));
    addDetails("Clues on the files", files);
    var commits = new Div();
    found.commits().forEach(commit -> add(commits, heading(commit), commit.reasons()));
    addDetails("Clues on the commits", commits);
  }

  static boolean hasAny(ReportData found) {
    return !found.notes().isEmpty()
        || found.files().stream().anyMatch(file -> !file.reasons().isEmpty())
        || found.commits().stream().anyMatch(commit -> !commit.reasons().isEmpty());
  }

  private static String heading(ReportData.BlamedCommit commit) {
    return commit.hash().substring(0, Math.min(8, commit.hash().length()));
  }

  private void addDetails(String title, Div content) {
    if (content.getComponentCount() > 0) {
      content.addClassName("clues");
      add(new Details(title, content));
    }
  }

  private static void add(Div clues, String suspect, List<Reason> reasons) {
    if (!reasons.isEmpty()) {
      clues.add(new H3(new Code(suspect)), list(reasons));
    }
  }

  private static Component list(List<Reason> reasons) {
    var list = new UnorderedList();
    list.addClassName("reasons");
    reasons.stream().map(EvidenceSection::item).forEach(list::add);
    return list;
  }

  private static ListItem item(Reason reason) {
    var weight = new Span("%+.2f".formatted(reason.weight()));
    weight.addClassName("score");
    weight.setTitle("What the clue \"%s\" adds to the score".formatted(reason.clue()));
    return new ListItem(weight, new Span(reason.text()));
  }
}
