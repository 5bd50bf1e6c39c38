package io.logdawg.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * The hunks of a unified diff, as text and never as HTML: what came and what went is told by sign
 * and by colour. Scrolls sideways by itself, with the keyboard too.
 */
public final class DiffBlock extends Div {

  /**
   * @param label what changed here, for screen readers
   * @param lines of the hunks, their signs first
   */
  public DiffBlock(String label, List<String> lines) {
    addClassNames("code-block", "diff");
    getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", label);
    var pre = new Pre();
    lines.stream().map(DiffBlock::line).forEach(pre::add);
    add(pre);
  }

  private static Span line(String text) {
    var content = new Span(text + "\n");
    content.addClassName("line-text");
    var line = new Span(content);
    line.addClassNames("line", kind(text));
    return line;
  }

  private static String kind(String text) {
    return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
      case '+' -> "line-added";
      case '-' -> "line-removed";
      case '@' -> "line-hunk";
      default -> "line-same";
    };
  }
}
