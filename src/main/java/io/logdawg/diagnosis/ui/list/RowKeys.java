package io.logdawg.diagnosis.ui.list;

import com.vaadin.flow.component.grid.Grid;
import io.logdawg.reports.ReportSummary;
import java.util.function.Consumer;

/**
 * Moves through the rows with j and k as with the arrows, and opens one with Enter. In the browser,
 * which alone knows the row with the focus and whether a key was typed into a field.
 */
final class RowKeys {

  private static final String OPEN = "logdawg-open-row";

  private RowKeys() {}

  static void install(Grid<ReportSummary> grid, Consumer<ReportSummary> open) {
    grid.getElement()
        .addEventListener(
            OPEN,
            event -> {
              var key = event.getEventData().get("event.detail").asString();
              var row = grid.getDataCommunicator().getKeyMapper().get(key);
              if (row != null) {
                open.accept(row);
              }
            })
        .addEventData("event.detail");
    grid.addAttachListener(_ ->
        grid.getElement()
            .executeJs(
                """
                const grid = this;
                if (grid.rowKeys) {
                  return;
                }
                grid.rowKeys = true;
                grid.addEventListener('keydown', event => {
                  if (event.key !== 'Enter' || event.composedPath()
                      .some(n => /^(A|BUTTON|VAADIN-CHECKBOX)$/.test(n.tagName || ''))) {
                    return;
                  }
                  const row = grid.getEventContext(event).item;
                  if (row) {
                    event.preventDefault();
                    event.stopPropagation();
                    grid.dispatchEvent(new CustomEvent($0, {detail: row.key}));
                  }
                }, true);
                const listen = event => {
                  if (!grid.isConnected) {
                    document.removeEventListener('keydown', listen);
                    grid.rowKeys = false;
                    return;
                  }
                  const typing = event.composedPath().some(n => n.isContentEditable
                      || /^(INPUT|TEXTAREA|SELECT)$/.test(n.tagName || '')
                          && n.type !== 'checkbox');
                  const arrow = {j: 'ArrowDown', k: 'ArrowUp'}[event.key];
                  if (!arrow || typing || event.ctrlKey || event.metaKey || event.altKey) {
                    return;
                  }
                  event.preventDefault();
                  if (!grid.contains(document.activeElement)) {
                    grid.focus();
                    return;
                  }
                  event.composedPath()[0].dispatchEvent(
                      new KeyboardEvent('keydown', {key: arrow, bubbles: true, composed: true}));
                };
                document.addEventListener('keydown', listen);
                """,
                OPEN));
  }
}
