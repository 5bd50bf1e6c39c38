package io.logdawg.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import io.logdawg.base.FailureException;
import io.logdawg.models.ModelChoices;
import io.logdawg.models.ModelRules;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageSection;
import java.util.Locale;
import java.util.Objects;

/** Whether a language model may read along, which one, and at what price. */
final class ModelSection extends PageSection {

  private static final int THOUSAND = 1_000;

  private final transient ModelChoices choices;
  private final Checkbox enabled = new Checkbox("Ask a language model about each report");
  private final Select<String> model = new Select<>();
  private final Checkbox emails = new Checkbox("Hide e-mail addresses from it");
  private final Checkbox addresses = new Checkbox("Hide IP addresses from it");
  private final IntegerField tokens =
      new BoundedField(
          "Most tokens a month (thousands)",
          (int) (ModelRules.FEWEST_TOKENS / THOUSAND),
          (int) (ModelRules.MOST_TOKENS / THOUSAND));
  private final NumberField cost = new NumberField("Most money a month");
  private final Paragraph spent = new Paragraph();
  private final FailureText failure = new FailureText();

  ModelSection(ModelChoices choices) {
    super("Language model");
    this.choices = choices;
    var choice = choices.get();
    if (choice.models().isEmpty()) {
      add(
          new Paragraph(
              "Reports are complete without one, and nothing of yours is sent to any. Whoever runs"
                  + " this installation can set one up; then it is for you to switch on here."));
      return;
    }
    enabled.setId("model-enabled");
    enabled.setHelperText(
        "It is sent parts of logs and of code, without secrets. What it says stands in the report"
            + " only where it rests on what was read.");
    model.setId("model-name");
    model.setLabel("Model");
    model.setItems(choice.models());
    tokens.setId("model-tokens");
    cost.setId("model-cost");
    cost.setHelperText("In the currency of the installation's prices; empty for no such limit.");
    cost.setMin(0);
    cost.setVisible(choice.priced());
    var save = new Button("Save", _ -> save());
    save.setId("save-model");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    var form = new FormLayout(enabled, model, emails, addresses, tokens, cost);
    form.addClassNames("card", "settings-fields");
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(form, spent, failure, new Div(save));
    show(choice);
  }

  private void show(ModelChoices.Choice choice) {
    var rules = choice.rules();
    enabled.setValue(rules.enabled());
    model.setValue(
        rules.model() != null && choice.models().contains(rules.model())
            ? rules.model()
            : choice.models().getFirst());
    emails.setValue(rules.hideEmails());
    addresses.setValue(rules.hideAddresses());
    tokens.setValue((int) (rules.monthlyTokens() / THOUSAND));
    cost.setValue(rules.monthlyCost());
    spent.setText(
        choice.priced()
            ? String.format(
                Locale.ENGLISH,
                "This month so far: %,d tokens, %.2f in money.",
                choice.spent().tokens(),
                choice.spent().cost())
            : String.format(
                Locale.ENGLISH, "This month so far: %,d tokens.", choice.spent().tokens()));
  }

  private void save() {
    failure.clear();
    if (tokens.isInvalid() || tokens.isEmpty() || cost.isInvalid()) {
      failure.show("Nothing is saved yet: look at the numbers.");
      return;
    }
    try {
      choices.change(
          new ModelRules(
              enabled.getValue(),
              model.getValue(),
              emails.getValue(),
              addresses.getValue(),
              Objects.requireNonNull(tokens.getValue()) * (long) THOUSAND,
              cost.getValue()));
      show(choices.get());
      Notices.success("The settings are saved.");
    } catch (FailureException e) {
      failure.show(e.failure().sentence());
    }
  }
}
