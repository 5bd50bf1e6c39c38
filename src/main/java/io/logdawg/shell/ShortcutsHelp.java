package io.logdawg.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Span;

/** What can be done with keys alone. */
final class ShortcutsHelp extends Dialog {

  ShortcutsHelp() {
    setHeaderTitle("Keyboard shortcuts");
    setWidth("min(26rem, 92vw)");
    var keys = new DescriptionList();
    keys.addClassName("shortcuts");
    key(keys, "Show this", "?");
    key(keys, "Search the reports", "/");
    key(keys, "Send the log that is being written", "Ctrl", "Enter");
    key(keys, "Close a dialog or a menu", "Esc");
    key(keys, "Go to the next field or button, or back", "Tab", "Shift + Tab");
    add(keys);
    getFooter().add(new Button("Close", _ -> close()));
  }

  private static void key(DescriptionList keys, String deed, String... names) {
    var description = new Description();
    for (String name : names) {
      var key = new Span(name);
      key.addClassName("key");
      description.add(key);
    }
    keys.add(new Term(deed), description);
  }
}
