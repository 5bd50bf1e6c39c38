package io.logdawg.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.logdawg.audit.ActionGroup;
import io.logdawg.audit.Who;
import java.util.List;
import java.util.function.Consumer;

/** What it is about, who did it, and when. Tells of changes by a person only. */
final class AuditFilterBar extends Div {

  private final Select<ActionGroup> about = new Select<>();
  private final ComboBox<String> who = new ComboBox<>();
  private final DatePicker from = new DatePicker();
  private final DatePicker to = new DatePicker();
  private final transient Consumer<AuditAddress> changed;
  private boolean showing;

  AuditFilterBar(List<String> actors, Consumer<AuditAddress> changed) {
    this.changed = changed;
    addClassName("filter-bar");
    getElement().setAttribute("role", "search");

    about.setAriaLabel("About");
    about.setItems(ActionGroup.values());
    about.setItemLabelGenerator(group -> group == null ? "Everything" : group.label());
    about.setEmptySelectionAllowed(true);
    about.setEmptySelectionCaption("Everything");

    who.setAriaLabel("Who");
    who.setPlaceholder("Anybody");
    who.setItems(actors);
    who.setItemLabelGenerator(name -> name.equals(Who.SYSTEM.name()) ? "Log Dawg" : name);
    who.setClearButtonVisible(true);

    day(from, "First day", "From");
    day(to, "Last day", "To");

    about.addValueChangeListener(_ -> told());
    who.addValueChangeListener(_ -> told());
    from.addValueChangeListener(_ -> told());
    to.addValueChangeListener(_ -> told());
    add(about, who, from, to);
  }

  void show(AuditAddress shown) {
    showing = true;
    about.setValue(shown.about());
    who.setValue(shown.who());
    from.setValue(shown.from());
    to.setValue(shown.to());
    showing = false;
  }

  private void told() {
    if (!showing) {
      changed.accept(
          new AuditAddress(about.getValue(), who.getValue(), from.getValue(), to.getValue()));
    }
  }

  private static void day(DatePicker picker, String label, String placeholder) {
    picker.setAriaLabel(label);
    picker.setPlaceholder(placeholder);
    picker.setClearButtonVisible(true);
    picker.setI18n(new DatePicker.DatePickerI18n().setDateFormat("yyyy-MM-dd"));
  }
}
