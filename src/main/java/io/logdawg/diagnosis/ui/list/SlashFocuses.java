package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.textfield.TextField;

/**
 * Lets {@code /} jump into a search field, as people know it from other tools. In the browser,
 * because only there is it known whether the key was typed into another field.
 */
final class SlashFocuses {

  private SlashFocuses() {}

  static void install(TextField search) {
    search.addAttachListener(attached ->
        search
            .getElement()
            .executeJs(
                """
                const search = this;
                const listen = event => {
                  if (!search.isConnected) {
                    document.removeEventListener('keydown', listen);
                    return;
                  }
                  const typing = event.composedPath()
                      .some(n => /^(INPUT|TEXTAREA|SELECT)$/.test(n.tagName || ''));
                  if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
                    event.preventDefault();
                    search.focus();
                  }
                };
                document.addEventListener('keydown', listen);
                """));
  }
}
