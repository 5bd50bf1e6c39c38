package io.logdawg.organization.ui;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;

/** A whole number within bounds, which says so at once where it is not. */
class BoundedField extends IntegerField {

  private static final int TYPING_PAUSE_MS = 400;

  BoundedField(String label, int least, int most) {
    super(label);
    setMin(least);
    setMax(most);
    setValueChangeMode(ValueChangeMode.LAZY);
    setValueChangeTimeout(TYPING_PAUSE_MS);
    var bounds =
        String.format(Locale.ENGLISH, "Must be a whole number from %,d to %,d.", least, most);
    setI18n(
        new IntegerFieldI18n()
            .setBadInputErrorMessage(bounds)
            .setMinErrorMessage(bounds)
            .setMaxErrorMessage(bounds));
  }

  final void refuse(String reason) {
    setManualValidation(true);
    setErrorMessage("The number " + reason + ".");
    setInvalid(true);
    setManualValidation(false);
    focus();
  }

  final boolean isWithin(Integer value) {
    return value >= getMin() && value <= getMax();
  }
}
