package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import io.logdawg.base.FailureException;

/** Asks for the name of a view, and who is to see it. */
final class SaveViewDialog extends Dialog {

  /** Takes the answers. */
  interface Save {
    /**
     * @throws FailureException where the name is refused
     */
    void save(String name, boolean shared);
  }

  private final TextField name = new TextField("Name");
  private final Checkbox shared = new Checkbox("Share it with the organization");
  private final transient Save save;

  SaveViewDialog(Save save) {
    this.save = save;
    setHeaderTitle("Save this view");
    setWidth("min(26rem, 92vw)");
    name.setWidthFull();
    name.setMaxLength(80);
    name.setHelperText("A view of yours with this name is replaced.");
    var fields = new VerticalLayout(name, shared);
    fields.setPadding(false);
    add(fields);
    var done = new Button("Save", _ -> save());
    done.addThemeVariants(ButtonVariant.PRIMARY);
    done.addClassName("save-view");
    done.addClickShortcut(Key.ENTER);
    getFooter().add(new Button("Cancel", _ -> close()), done);
  }

  private void save() {
    try {
      save.save(name.getValue(), shared.getValue());
      close();
    } catch (FailureException e) {
      name.setErrorMessage(e.failure().sentence());
      name.setInvalid(true);
    }
  }
}
