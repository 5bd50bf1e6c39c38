package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.diagnosis.ui.ReportBadge;
import io.logdawg.reports.ReportStatus;
import io.logdawg.uikit.PageKeys;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Search and filters. Tells of changes by a person only. */
final class FilterBar extends Div {

  private static final int TYPING_PAUSE_MS = 300;

  private final TextField search = new TextField();
  private final Select<TriageChoice> triage =
      choice("Decision", "Any decision", TriageChoice::words, TriageChoice.values());
  private final Select<ReportStatus> status =
      choice("Status", "Any status", ReportBadge::words, ReportStatus.values());
  private final ComboBox<ConnectedRepository> repository = new ComboBox<>();
  private final Select<Period> period = choice("Time", "Any time", Period::words, Period.values());
  private final Select<TriggerChoice> trigger =
      choice("Trigger", "Any trigger", TriggerChoice::words, TriggerChoice.values());
  private final Select<ConfidenceChoice> confidence =
      choice("Confidence", "Any confidence", ConfidenceChoice::words, ConfidenceChoice.values());
  private final TextField type = new TextField();
  private final Button clear = new Button("Clear");
  private final transient List<ConnectedRepository> repositories;
  private final transient Consumer<ListFilter> changed;
  private transient ListFilter filter = ListFilter.NONE;

  FilterBar(List<ConnectedRepository> repositories, Consumer<ListFilter> changed) {
    this.repositories = repositories;
    this.changed = changed;
    addClassName("filter-bar");
    getElement().setAttribute("role", "search");

    typed(search, "Search reports", "Search title, error or repository");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.addClassName("filter-search");
    PageKeys.focuses(search, "/");
    typed(type, "Error type", "Any error type");
    repository.setAriaLabel("Repository");
    repository.setPlaceholder("Any repository");
    repository.setItems(repositories);
    repository.setItemLabelGenerator(ConnectedRepository::fullName);
    repository.setClearButtonVisible(true);
    clear.addThemeVariants(ButtonVariant.TERTIARY);
    clear.addClickListener(_ -> {
      show(ListFilter.NONE);
      changed.accept(ListFilter.NONE);
    });

    follow(search, (now, text) -> now.with(all -> all.withText(text)));
    follow(type, (now, text) -> now.with(all -> all.withErrorType(blankToNull(text))));
    follow(triage, (now, chosen) -> TriageChoice.apply(chosen, now));
    follow(status, (now, chosen) -> now.with(all -> all.withStatus(chosen)));
    follow(
        repository,
        (now, chosen) -> now.with(all -> all.withRepository(chosen == null ? null : chosen.id())));
    follow(period, (now, chosen) -> now.withPeriod(chosen));
    follow(
        trigger,
        (now, chosen) -> now.with(all -> all.withTrigger(chosen == null ? null : chosen.id())));
    follow(
        confidence,
        (now, chosen) ->
            now.with(all -> all.withConfidence(chosen == null ? null : chosen.least())));
    add(search, triage, status, repository, period, trigger, confidence, type, clear);
  }

  void show(ListFilter shown) {
    filter = shown;
    var reports = shown.reports();
    search.setValue(reports.text() == null ? "" : reports.text());
    type.setValue(reports.errorType() == null ? "" : reports.errorType());
    triage.setValue(TriageChoice.of(reports));
    status.setValue(reports.status());
    repository.setValue(
        repositories.stream()
            .filter(known -> known.id().equals(reports.repository()))
            .findFirst()
            .orElse(null));
    period.setValue(shown.period());
    trigger.setValue(TriggerChoice.of(reports.trigger()));
    confidence.setValue(ConfidenceChoice.of(reports.confidence()));
    clear.setVisible(!shown.equals(ListFilter.NONE));
  }

  private <V> void follow(
      HasValue<?, V> field, BiFunction<ListFilter, @Nullable V, ListFilter> change) {
    field.addValueChangeListener(event -> {
      if (event.isFromClient()) {
        filter = change.apply(filter, event.getValue());
        clear.setVisible(!filter.equals(ListFilter.NONE));
        changed.accept(filter);
      }
    });
  }

  private static void typed(TextField field, String label, String placeholder) {
    field.setAriaLabel(label);
    field.setPlaceholder(placeholder);
    field.setClearButtonVisible(true);
    field.setMaxLength(200);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(TYPING_PAUSE_MS);
  }

  private static <T> Select<T> choice(
      String label, String any, Function<T, String> words, T[] values) {
    var select = new Select<T>();
    select.setAriaLabel(label);
    select.setItems(values);
    select.setItemLabelGenerator(value -> value == null ? any : words.apply(value));
    select.setEmptySelectionAllowed(true);
    select.setEmptySelectionCaption(any);
    return select;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
