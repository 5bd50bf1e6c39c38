package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.diagnosis.ui.ReportBadge;
import io.logdawg.reports.ReportStatus;
import java.util.List;
import java.util.function.Consumer;

/** Search, status and repository. Tells of changes by a person only. */
final class FilterBar extends Div {

  private static final int TYPING_PAUSE_MS = 300;

  private final TextField search = new TextField();
  private final Select<ReportStatus> status = new Select<>();
  private final ComboBox<ConnectedRepository> repository = new ComboBox<>();
  private final transient List<ConnectedRepository> repositories;
  private transient ReportFilter filter = ReportFilter.NONE;

  FilterBar(List<ConnectedRepository> repositories, Consumer<ReportFilter> changed) {
    this.repositories = repositories;
    addClassName("filter-bar");
    getElement().setAttribute("role", "search");

    search.setAriaLabel("Search reports");
    search.setPlaceholder("Search title, error or repository");
    search.setPrefixComponent(VaadinIcon.SEARCH.create());
    search.setClearButtonVisible(true);
    search.setMaxLength(200);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(TYPING_PAUSE_MS);
    search.addClassName("filter-search");
    SlashFocuses.install(search);

    status.setAriaLabel("Status");
    status.setItems(ReportStatus.values());
    status.setItemLabelGenerator(value -> value == null ? "Any status" : ReportBadge.words(value));
    status.setEmptySelectionAllowed(true);
    status.setEmptySelectionCaption("Any status");

    repository.setAriaLabel("Repository");
    repository.setPlaceholder("Any repository");
    repository.setItems(repositories);
    repository.setItemLabelGenerator(ConnectedRepository::fullName);
    repository.setClearButtonVisible(true);

    search.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        apply(filter.withText(e.getValue()), changed);
      }
    });
    status.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        apply(filter.withStatus(e.getValue()), changed);
      }
    });
    repository.addValueChangeListener(e -> {
      if (e.isFromClient()) {
        var chosen = e.getValue();
        apply(filter.withRepository(chosen == null ? null : chosen.id()), changed);
      }
    });
    add(search, status, repository);
  }

  void show(ReportFilter shown) {
    filter = shown;
    search.setValue(shown.text() == null ? "" : shown.text());
    status.setValue(shown.status());
    repository.setValue(
        repositories.stream()
            .filter(known -> known.id().equals(shown.repository()))
            .findFirst()
            .orElse(null));
  }

  private void apply(ReportFilter now, Consumer<ReportFilter> changed) {
    filter = now;
    changed.accept(now);
  }
}
