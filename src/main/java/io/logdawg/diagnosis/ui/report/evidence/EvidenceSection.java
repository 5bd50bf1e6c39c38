package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
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
    found.files().forEach(file -> addReasons(file.path(), file.reasons()));
    found
        .commits()
        .forEach(commit ->
            addReasons(
                "Commit " + commit.hash().substring(0, Math.min(8, commit.hash().length())),
                commit.reasons()));
  }

  static boolean hasAny(ReportData found) {
    return !found.notes().isEmpty()
        || found.files().stream().anyMatch(file -> !file.reasons().isEmpty())
        || found.commits().stream().anyMatch(commit -> !commit.reasons().isEmpty());
  }

  private void addReasons(String suspect, List<Reason> reasons) {
    if (reasons.isEmpty()) {
      return;
    }
    var list = new UnorderedList();
    list.addClassName("reasons");
    reasons.stream().map(EvidenceSection::item).forEach(list::add);
    var summary = new Span(new Code(suspect));
    add(new Details(summary, list));
  }

  private static ListItem item(Reason reason) {
    var weight = new Span("%+.2f".formatted(reason.weight()));
    weight.addClassName("score");
    weight.setTitle("What the clue \"%s\" adds to the score".formatted(reason.clue()));
    return new ListItem(weight, new Span(reason.text()));
  }
}
