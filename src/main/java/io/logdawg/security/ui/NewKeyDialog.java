package io.logdawg.security.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.security.keys.ApiKeys;
import io.logdawg.security.keys.NewApiKey;
import io.logdawg.security.keys.Scope;
import io.logdawg.uikit.FailureText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for what a key is made: its name, what it may do, how long it lasts. */
final class NewKeyDialog extends Dialog {

  /** How long a key lasts. */
  private enum Lifetime {
    MONTH("30 days", Duration.ofDays(30)),
    QUARTER("90 days", Duration.ofDays(90)),
    YEAR("One year", Duration.ofDays(365)),
    EVER("Until it is revoked", null);

    private final String label;
    private final @Nullable Duration duration;

    Lifetime(String label, @Nullable Duration duration) {
      this.label = label;
      this.duration = duration;
    }

    @Nullable Instant endFrom(Instant now) {
      return duration == null ? null : now.plus(duration);
    }
  }

  private final transient ApiKeys keys;
  private final transient Clock clock;
  private final transient Consumer<NewApiKey> made;
  private final TextField name = new TextField("Name");
  private final RadioButtonGroup<Scope> scope = new RadioButtonGroup<>("What it may do");
  private final Select<Lifetime> lifetime = new Select<>();
  private final FailureText failure = new FailureText();

  NewKeyDialog(ApiKeys keys, Clock clock, Consumer<NewApiKey> made) {
    this.keys = keys;
    this.clock = clock;
    this.made = made;
    setHeaderTitle("Create an API key");
    setWidth("min(30rem, 94vw)");
    name.setHelperText("Which program calls with it.");
    name.setMaxLength(100);
    name.setRequiredIndicatorVisible(true);
    name.setAutofocus(true);
    name.addValueChangeListener(_ -> name.setInvalid(false));
    scope.setItems(Scope.values());
    scope.setItemLabelGenerator(ScopeWords::of);
    scope.setValue(Scope.DIAGNOSE);
    lifetime.setLabel("Valid for");
    lifetime.setItems(Lifetime.values());
    lifetime.setItemLabelGenerator(each -> each.label);
    lifetime.setValue(Lifetime.QUARTER);
    var form = new FormLayout(name, scope, lifetime);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(form, failure);

    var create = new Button("Create key", _ -> create());
    create.setId("save-key");
    create.addThemeVariants(ButtonVariant.PRIMARY);
    create.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), create);
  }

  private void create() {
    failure.clear();
    try {
      var key =
          keys.create(
              name.getValue(), scope.getValue(), lifetime.getValue().endFrom(clock.instant()));
      close();
      made.accept(key);
    } catch (FailureException e) {
      show(e.failure());
    }
  }

  private void show(Failure problem) {
    if (problem instanceof Failure.Invalid(var field, var reason) && field.equals("name")) {
      name.setErrorMessage("The name " + reason + ".");
      name.setInvalid(true);
      name.focus();
    } else {
      failure.show(problem.sentence());
    }
  }
}
