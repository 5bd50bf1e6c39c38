package io.logdawg.uikit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Lines of code or log with their numbers, as text and never as HTML. Scrolls sideways by itself,
 * with the keyboard too. One element a line: for hundreds of lines, not for many thousands.
 */
public final class CodeBlock extends Div {

  /**
   * @param label what these lines are, for screen readers
   * @param firstLine the number of the first line
   * @param focused which lines, by number, matter most
   */
  public CodeBlock(String label, int firstLine, List<String> lines, IntPredicate focused) {
    addClassName("code-block");
    getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", label);
    var pre = new Pre();
    for (int i = 0; i < lines.size(); i++) {
      pre.add(line(firstLine + i, lines.get(i), focused.test(firstLine + i)));
    }
    add(pre);
  }

  private static Span line(int number, String text, boolean focus) {
    var gutter = new Span(Integer.toString(number));
    gutter.addClassName("line-number");
    gutter.getElement().setAttribute("aria-hidden", "true");
    // The line break makes a copied selection come out as lines.
    var content = new Span(text + "\n");
    content.addClassName("line-text");
    var line = new Span(gutter, content);
    line.addClassName("line");
    if (focus) {
      line.addClassName("line-focus");
      line.getElement().setAttribute("aria-current", "true");
    }
    return line;
  }
}
