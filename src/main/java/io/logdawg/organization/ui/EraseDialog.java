package io.logdawg.organization.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.organization.Profile;
import io.logdawg.organization.erasure.Erasure;
import io.logdawg.uikit.FailureText;

/** Asks for the organization's slug before it goes: nobody types that by accident. */
final class EraseDialog extends Dialog {

  private final transient Erasure erasure;
  private final TextField slug;
  private final Button confirm = new Button("Erase everything", _ -> erase());
  private final FailureText failure = new FailureText();

  EraseDialog(Profile profile, Erasure erasure) {
    this.erasure = erasure;
    setHeaderTitle("Erase %s?".formatted(profile.name()));
    setWidth("min(30rem, 94vw)");
    slug = new TextField("Type %s to confirm".formatted(profile.slug()));
    slug.setId("erase-slug");
    slug.setWidthFull();
    slug.setAutofocus(true);
    slug.addValueChangeListener(_ -> slug.setInvalid(false));
    add(
        new Paragraph(
            "Everything is gone at once, for everybody, and nobody can bring it back. Download the"
                + " export first if you may want anything of it."),
        slug,
        failure);
    confirm.setId("erase-confirm");
    confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
    confirm.setDisableOnClick(true);
    getFooter().add(new Button("Cancel", _ -> close()), confirm);
  }

  /** There is no page left to come back to. */
  private void erase() {
    failure.clear();
    try {
      erasure.erase(slug.getValue());
      close();
      getUI().ifPresent(page -> page.getPage().setLocation("sign-in"));
    } catch (FailureException e) {
      show(e.failure());
    }
  }

  private void show(Failure problem) {
    confirm.setEnabled(true);
    if (problem instanceof Failure.Invalid(var _, var reason)) {
      slug.setErrorMessage("The name " + reason + ".");
      slug.setInvalid(true);
      slug.focus();
    } else {
      failure.show(problem.sentence());
    }
  }
}
