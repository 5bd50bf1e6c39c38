package io.logdawg.codebases.ui.repositories;

import com.vaadin.flow.component.combobox.ComboBox;
import io.logdawg.codebases.credentials.Credential;

/** Offers credentials by name, told apart by the end of their token or their App. */
final class CredentialChoice {

  private CredentialChoice() {}

  static ComboBox<Credential> field() {
    var field = new ComboBox<Credential>("Credential");
    field.setItemLabelGenerator(known -> "%s (%s)".formatted(known.name(), known.hint()));
    field.setClearButtonVisible(true);
    field.setHelperText("Empty to read as the public does.");
    return field;
  }
}
