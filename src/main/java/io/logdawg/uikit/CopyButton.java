package io.logdawg.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Copies something to take elsewhere, and says that it did. */
public final class CopyButton extends Div {

  private CopyButton(String label, String text, Object source) {
    addClassName("copy-button");
    var said = new Span();
    said.getElement().setAttribute("role", "status");
    said.addClassName("muted");
    var copy = new Button(label, VaadinIcon.COPY_O.create());
    copy.addThemeVariants(ButtonVariant.TERTIARY);
    // In the click itself: browsers let a page write to the clipboard only there, and let what is
    // written come later.
    copy.getElement()
        .executeJs(
            """
            const said = $0, source = $1;
            this.addEventListener('click', async () => {
              try {
                const text = Promise.resolve(%s);
                await navigator.clipboard.write([new ClipboardItem({
                  'text/plain': text.then(it => new Blob([it], {type: 'text/plain'}))})]);
                said.textContent = 'Copied.';
              } catch (refused) {
                said.textContent = 'It could not be copied.';
              }
              setTimeout(() => said.textContent = '', 4000);
            });
            """
                .formatted(text),
            said.getElement(),
            source);
    add(copy, said);
  }

  /** The whole address of the page that is open. */
  public static CopyButton ofAddress(String label) {
    return new CopyButton(label, "location.href", "");
  }

  /** The text that a link leads to, asked for when it is copied. */
  public static CopyButton ofFile(String label, Anchor link) {
    return new CopyButton(
        label,
        "fetch(source.href).then(it => it.ok ? it.text() : Promise.reject(it.status))",
        link.getElement());
  }
}
