package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.logdawg.reports.ModelData;
import io.logdawg.reports.ModelData.DroppedStatement;
import io.logdawg.reports.ModelData.EvidenceData;
import io.logdawg.reports.ModelData.ModelRound;
import io.logdawg.reports.ModelData.ModelStatement;
import io.logdawg.uikit.PageSection;
import io.logdawg.uikit.ProviderLink;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What a language model said, what each word of it rests on, and what was not believed. */
final class ModelSection extends PageSection {

  private static final int HASH = 8;

  ModelSection(ModelData model) {
    super("What the language model had to do with it");
    add(new Paragraph(sentence(model)));
    part("%d statements, with what they rest on", model.statements(), ModelSection::statement);
    part("%d dropped: they rest on nothing that was read", model.dropped(), ModelSection::dropped);
    part("%d times it asked for more", model.contextDiscovery(), ModelSection::round);
  }

  private static String sentence(ModelData model) {
    if (model.fellBack() != null) {
      return model.fellBack() + " The report is as Log Dawg found it.";
    }
    if (model.reused()) {
      return model.reuse();
    }
    return String.format(
        Locale.ENGLISH,
        "The words above are by %s, which saw parts of %d files. %s It took %,d tokens in %d calls;"
            + " %d values were hidden from it.",
        model.model(),
        model.filesAnalyzed(),
        model.stopped(),
        model.inputTokens() + model.outputTokens(),
        model.calls(),
        model.hidden());
  }

  private <T> void part(String title, List<T> things, Function<T, ListItem> item) {
    if (!things.isEmpty()) {
      var list = new UnorderedList();
      things.stream().map(item).forEach(list::add);
      add(new Details(title.formatted(things.size()), list));
    }
  }

  private static ListItem statement(ModelStatement statement) {
    var item = new ListItem(new Span(statement.text()));
    if (statement.change() != null) {
      item.add(new Paragraph(new Code(statement.change())));
    }
    if (!statement.evidence().isEmpty()) {
      var evidence = new UnorderedList();
      statement.evidence().forEach(each -> evidence.add(evidence(each)));
      item.add(evidence);
    }
    return item;
  }

  private static ListItem evidence(EvidenceData evidence) {
    return new ListItem(
        ProviderLink.or(new Span(place(evidence)), evidence.url()),
        new Span(" "),
        new Code(evidence.quote()));
  }

  private static String place(EvidenceData evidence) {
    if (evidence.path() != null) {
      return evidence.firstLine() == evidence.lastLine()
          ? "%s:%d".formatted(evidence.path(), evidence.firstLine())
          : "%s:%d–%d".formatted(evidence.path(), evidence.firstLine(), evidence.lastLine());
    }
    return evidence.commit() == null
        ? "Line %d of the log".formatted(evidence.firstLine())
        : "Commit " + evidence.commit().substring(0, HASH);
  }

  private static ListItem dropped(DroppedStatement statement) {
    var why = new Span(" " + statement.why());
    why.addClassName("muted");
    return new ListItem(new Span("“" + statement.text() + "”"), why);
  }

  private static ListItem round(ModelRound round) {
    var asked = new Span(String.join("; ", round.asked()));
    var why =
        new Span(
            " %s (%d %% sure by then)"
                .formatted(round.reason(), Math.round(100 * round.confidence())));
    why.addClassName("muted");
    return new ListItem(asked, why);
  }
}
