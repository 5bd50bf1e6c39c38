package io.logdawg.uikit;

import com.vaadin.flow.component.Component;

/**
 * Keys that mean something on the whole page, as people know them from other tools. Listened for in
 * the browser, because only there is it known whether the key was typed into a field.
 */
public final class PageKeys {

  private static final String PRESSED = "page-key-pressed";

  private PageKeys() {}

  /**
   * Runs when the key is pressed outside of fields, for as long as the component is in the page.
   *
   * @param key as browsers name it ({@code ?})
   */
  public static void on(Component shown, String key, Runnable pressed) {
    shown.getElement().addEventListener(PRESSED + key.codePointAt(0), _ -> pressed.run());
    listen(shown, key, "shown.dispatchEvent(new Event('" + PRESSED + key.codePointAt(0) + "'));");
  }

  /** Puts the cursor into a field, without a round trip. */
  public static void focuses(Component field, String key) {
    listen(field, key, "event.preventDefault(); shown.focus();");
  }

  private static void listen(Component shown, String key, String then) {
    shown.addAttachListener(_ ->
        shown
            .getElement()
            .executeJs(
                """
                const shown = this;
                const listen = event => {
                  if (!shown.isConnected) {
                    document.removeEventListener('keydown', listen);
                    return;
                  }
                  const typing = event.composedPath()
                      .some(n => /^(INPUT|TEXTAREA|SELECT)$/.test(n.tagName || ''));
                  if (event.key === $0 && !typing && !event.ctrlKey && !event.metaKey) {
                    %s
                  }
                };
                document.addEventListener('keydown', listen);
                """
                    .formatted(then),
                key));
  }
}
