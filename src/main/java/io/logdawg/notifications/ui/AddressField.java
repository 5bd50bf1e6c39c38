package io.logdawg.notifications.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.notifications.ChannelKind;
import org.jspecify.annotations.Nullable;

/** Where a channel leads to: a secret address, or mailboxes. */
final class AddressField extends Div {

  private final TextField field = new TextField();

  AddressField() {
    field.setWidthFull();
    field.setMaxLength(2_000);
    field.setAutocomplete(Autocomplete.OFF);
    field.setManualValidation(true);
    field.addValueChangeListener(_ -> field.setInvalid(false));
    add(field);
  }

  /**
   * @param target of a channel that there is: mailboxes are shown, an address stays hidden
   */
  void show(ChannelKind kind, @Nullable String target) {
    boolean mail = kind == ChannelKind.EMAIL;
    field.setLabel(mail ? "Recipients" : "Address");
    field.setRequiredIndicatorVisible(mail || target == null);
    field.setPlaceholder(placeholder(kind));
    field.setHelperText(
        target != null && !mail
            ? "At %s, not shown again. Empty to keep it.".formatted(target)
            : help(kind));
    field.setValue(mail && target != null ? target : "");
  }

  String getValue() {
    return field.getValue();
  }

  HasValidation field() {
    return field;
  }

  private static String placeholder(ChannelKind kind) {
    return switch (kind) {
      case WEBHOOK -> "https://example.com/hooks/log-dawg";
      case TEAMS -> "https://….webhook.office.com/… or https://….logic.azure.com/…";
      case SLACK -> "https://hooks.slack.com/services/…";
      case EMAIL -> "team@example.com, ann@example.com";
    };
  }

  private static String help(ChannelKind kind) {
    return switch (kind) {
      case WEBHOOK -> "Takes JSON by POST, signed as Standard Webhooks says.";
      case TEAMS ->
          "In Teams: the channel's ⋯, Workflows, \"Send webhook alerts to a channel\". Copy the"
              + " address that it shows.";
      case SLACK ->
          "At api.slack.com/apps: your app, Incoming Webhooks, Add New Webhook. Copy its address.";
      case EMAIL -> "Up to 20, with commas between them.";
    };
  }
}
