package io.logdawg.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.organization.Profile;
import io.logdawg.organization.Profiles;
import io.logdawg.organization.retention.RetentionPreview;
import io.logdawg.organization.retention.RetentionRules;
import io.logdawg.uikit.FailureText;
import io.logdawg.uikit.Notices;
import io.logdawg.uikit.PageSection;
import java.util.Objects;

/** The organization's name, and how long reports and audit entries are kept. */
final class SettingsForm extends Div {

  private final transient Profiles profiles;
  private final TextField name = new TextField("Name of the organization");
  private final ReportAgeField reportDays;
  private final ReportCountField mostReports;
  private final BoundedField auditDays =
      new BoundedField(
          "Delete audit entries after (days)",
          RetentionRules.FEWEST_AUDIT_DAYS,
          RetentionRules.MOST_DAYS);
  private final FailureText failure = new FailureText();

  SettingsForm(Profile profile, Profiles profiles, RetentionPreview preview) {
    this.profiles = profiles;
    addClassName("settings-form");
    reportDays = new ReportAgeField(preview);
    mostReports = new ReportCountField(preview);
    name.setId("organization-name");
    name.setMaxLength(200);
    name.setRequiredIndicatorVisible(true);
    name.addValueChangeListener(_ -> name.setInvalid(false));
    auditDays.setId("audit-days");
    auditDays.setRequiredIndicatorVisible(true);
    auditDays.setHelperText(
        "%d to %d. Everything older goes at night and cannot be brought back."
            .formatted(RetentionRules.FEWEST_AUDIT_DAYS, RetentionRules.MOST_DAYS));

    var save = new Button("Save", _ -> save());
    save.setId("save-settings");
    save.addThemeVariants(ButtonVariant.PRIMARY);
    add(
        new PageSection("Organization", form(name)),
        new PageSection("What is kept", form(reportDays, mostReports, auditDays)),
        failure,
        new Div(save));
    show(profile);
  }

  private static FormLayout form(com.vaadin.flow.component.Component... fields) {
    var form = new FormLayout(fields);
    form.addClassNames("card", "settings-fields");
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    return form;
  }

  private void show(Profile profile) {
    name.setValue(profile.name());
    reportDays.setValue(profile.retention().reportDays());
    mostReports.setValue(profile.retention().mostReports());
    auditDays.setValue(profile.retention().auditDays());
  }

  /** What was typed and is no number has no value: it must not be taken for none. */
  private void save() {
    failure.clear();
    if (reportDays.isInvalid() || mostReports.isInvalid() || auditDays.isInvalid()) {
      failure.show("Nothing is saved yet: look at the fields that are marked.");
      return;
    }
    try {
      profiles.change(
          name.getValue(),
          new RetentionRules(
              reportDays.getValue(),
              mostReports.getValue(),
              Objects.requireNonNullElse(
                  auditDays.getValue(), RetentionRules.DEFAULT.auditDays())));
      show(profiles.get());
      Notices.success("The settings are saved.");
    } catch (FailureException e) {
      show(e.failure());
    }
  }

  private void show(Failure problem) {
    if (problem instanceof Failure.Invalid(var field, var reason)) {
      switch (field) {
        case "name" -> {
          name.setErrorMessage("The name " + reason + ".");
          name.setInvalid(true);
          name.focus();
        }
        case "report_days" -> reportDays.refuse(reason);
        case "most_reports" -> mostReports.refuse(reason);
        default -> auditDays.refuse(reason);
      }
    } else {
      failure.show(problem.sentence());
    }
  }
}
