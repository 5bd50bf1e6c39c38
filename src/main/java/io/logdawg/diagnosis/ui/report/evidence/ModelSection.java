package io.logdawg.diagnosis.ui.report.evidence;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
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
    part(
        "1 statement, with what it rests on",
        "%d statements, with what they rest on",
        model.statements(),
        ModelSection::statement);
    part(
        "1 statement dropped: it rests on nothing that was read",
        "%d statements dropped: they rest on nothing that was read",
        model.dropped(),
        ModelSection::dropped);
    part(
        "Once it asked for more",
        "%d times it asked for more",
        model.contextDiscovery(),
        ModelSection::round);
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
        "The words above are by %s, which saw parts of %s. %s It took %,d tokens in %s; %s hidden"
            + " from it.",
        model.model(),
        counted(model.filesAnalyzed(), "file", "files"),
        model.stopped(),
        model.inputTokens() + model.outputTokens(),
        counted(model.calls(), "call", "calls"),
        counted(model.hidden(), "value was", "values were"));
  }

  private static String counted(int count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  private <T> void part(String one, String many, List<T> things, Function<T, ListItem> item) {
    if (!things.isEmpty()) {
      var list = new UnorderedList();
      list.addClassName("statements");
      things.stream().map(item).forEach(list::add);
      add(new Details(things.size() == 1 ? one : many.formatted(things.size()), list));
    }
  }

  private static ListItem statement(ModelStatement statement) {
    var item = new ListItem(new Span(statement.text()));
    if (statement.change() != null) {
      var change = new Pre(statement.change());
      change.addClassName("exchange");
      item.add(change);
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
