package io.logdawg.uikit;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before something is lost, and says what goes with it. */
public final class ConfirmDelete extends ConfirmDialog {

  /**
   * @param action the word on the button ("Delete report")
   */
  public ConfirmDelete(String question, String consequence, String action, Runnable confirmed) {
    setHeader(question);
    setText(consequence);
    setCancelable(true);
    setCancelText("Cancel");
    setConfirmText(action);
    setConfirmButtonTheme("primary error");
    addConfirmListener(_ -> confirmed.run());
  }
}
