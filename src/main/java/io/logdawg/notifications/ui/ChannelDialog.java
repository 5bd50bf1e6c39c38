package io.logdawg.notifications.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.codebases.ConnectedRepository;
import io.logdawg.notifications.Channel;
import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.ChannelWish;
import io.logdawg.notifications.Event;
import io.logdawg.uikit.FailureText;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a channel in, or changes one. */
final class ChannelDialog extends Dialog {

  private final TextField name = new TextField("Name");
  private final Select<ChannelKind> kind = new Select<>();
  private final AddressField address = new AddressField();
  private final CheckboxGroup<Event> events = new CheckboxGroup<>("Tell when");
  private final Checkbox every = new Checkbox("Of all repositories, also those connected later");
  private final MultiSelectComboBox<ConnectedRepository> repositories =
      new MultiSelectComboBox<>("Repositories");
  private final Select<Integer> confidence = new Select<>();
  private final FailureText failure = new FailureText();

  /** For a new one. */
  ChannelDialog(
      Set<ChannelKind> available, List<ConnectedRepository> known, Consumer<ChannelDialog> save) {
    this("Add a channel", known, save);
    kind.setItems(new TreeSet<>(available));
    kind.addValueChangeListener(chosen -> address.show(chosen.getValue(), null));
    kind.setValue(new TreeSet<>(available).getFirst());
    events.setValue(EnumSet.complementOf(EnumSet.of(Event.REPORT_FAILED)));
    confidence.setValue(0);
    every.setValue(true);
  }

  /** For one that there is. */
  ChannelDialog(Channel channel, List<ConnectedRepository> known, Consumer<ChannelDialog> save) {
    this("Edit " + channel.name(), known, save);
    kind.setItems(channel.kind());
    kind.setValue(channel.kind());
    kind.setReadOnly(true);
    name.setValue(channel.name());
    address.show(channel.kind(), channel.target());
    events.setValue(Set.copyOf(channel.events()));
    confidence.setValue(channel.leastConfidence());
    every.setValue(channel.everyRepository());
    repositories.setValue(
        known.stream()
            .filter(repository -> channel.repositories().contains(repository.id()))
            .collect(Collectors.toSet()));
  }

  private ChannelDialog(
      String title, List<ConnectedRepository> known, Consumer<ChannelDialog> save) {
    setHeaderTitle(title);
    setWidth("min(34rem, 94vw)");
    setCloseOnOutsideClick(false);
    describe(known);
    var form = new FormLayout(name, kind, address, events, every, repositories, confidence);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(form, failure);
    var ok = new Button("Save", _ -> attempt(save));
    ok.setId("save-channel");
    ok.addThemeVariants(ButtonVariant.PRIMARY);
    getFooter().add(new Button("Cancel", _ -> close()), ok);
  }

  private void describe(List<ConnectedRepository> known) {
    name.setMaxLength(100);
    name.setRequiredIndicatorVisible(true);
    name.setAutofocus(true);
    name.setHelperText("For you, to tell it from others.");
    kind.setLabel("Where to");
    kind.setItemLabelGenerator(ChannelKind::label);
    events.setItems(Event.values());
    events.setItemLabelGenerator(Event::label);
    events.setRequiredIndicatorVisible(true);
    events.addClassName("vertical-choice");
    repositories.setItems(known);
    repositories.setItemLabelGenerator(ConnectedRepository::fullName);
    every.addValueChangeListener(chosen -> repositories.setVisible(!chosen.getValue()));
    confidence.setLabel("Only reports of this confidence");
    confidence.setItems(0, 25, 50, 80);
    confidence.setItemLabelGenerator(percent -> percent == 0 ? "Any" : "From " + percent + " %");
    List.<HasValidation>of(name, events, repositories)
        .forEach(field -> field.setManualValidation(true));
    name.addValueChangeListener(_ -> name.setInvalid(false));
    events.addValueChangeListener(_ -> events.setInvalid(false));
    repositories.addValueChangeListener(_ -> repositories.setInvalid(false));
  }

  ChannelWish wish() {
    return new ChannelWish(
        name.getValue(),
        kind.getValue(),
        address.getValue(),
        events.getValue().stream().sorted().toList(),
        confidence.getValue(),
        every.getValue(),
        every.getValue()
            ? List.of()
            : repositories.getValue().stream().map(ConnectedRepository::id).toList());
  }

  private void attempt(Consumer<ChannelDialog> save) {
    failure.clear();
    try {
      save.accept(this);
    } catch (FailureException e) {
      show(e.failure());
    }
  }

  private void show(Failure problem) {
    var field = field(problem.field());
    if (field == null) {
      failure.show(problem.sentence());
    } else {
      field.setErrorMessage(
          problem instanceof Failure.Invalid(_, var reason)
              ? "This " + reason + "."
              : problem.sentence());
      field.setInvalid(true);
    }
  }

  private @Nullable HasValidation field(@Nullable String named) {
    return switch (named) {
      case "name" -> name;
      case "address" -> address.field();
      case "events" -> events;
      case "repositories" -> repositories;
      case null, default -> null;
    };
  }
}
