package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Lines of code or log with their numbers, as text and never as HTML. Scrolls sideways by itself,
 * with the keyboard too. One element a line: for hundreds of lines, not for many thousands.
 */
public final class CodeBlock extends Div {

  /** What a line is to its reader. */
  public enum Mark {
    NONE(""),
    /** It matters most. */
    FOCUS("line-focus"),
    /** Nothing could be made of it. */
    UNREAD("line-unread");

    private final String className;

    Mark(String className) {
      this.className = className;
    }
  }

  /**
   * @param label what these lines are, for screen readers
   * @param path of the file that they are from, by whose ending they are coloured; may be empty
   * @param firstLine the number of the first line
   * @param marks what each line is, by its number
   */
  public CodeBlock(
      String label, String path, int firstLine, List<String> lines, IntFunction<Mark> marks) {
    addClassName("code-block");
    getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
    getElement().setAttribute("aria-label", label);
    var pre = new Pre();
    for (int i = 0; i < lines.size(); i++) {
      pre.add(line(firstLine + i, lines.get(i), marks.apply(firstLine + i)));
    }
    add(new Colours(language(path), pre));
  }

  private static Span line(int number, String text, Mark mark) {
    var gutter = new Span(Integer.toString(number));
    gutter.addClassName("line-number");
    gutter.getElement().setAttribute("aria-hidden", "true");
    // The line break makes a copied selection come out as lines.
    var content = new Span(text + "\n");
    content.addClassName("line-text");
    var line = new Span(gutter, content);
    line.addClassName("line");
    if (mark != Mark.NONE) {
      line.addClassName(mark.className);
    }
    if (mark == Mark.FOCUS) {
      line.getElement().setAttribute("aria-current", "true");
    }
    return line;
  }

  /** The ending, or the whole name of a file without one, by which highlight.js knows languages. */
  private static String language(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('.')) + 1)
        .toLowerCase(Locale.ROOT);
  }

  @Tag("code-colours")
  @JavaScript("context://scripts/code-colours.js")
  private static final class Colours extends Component implements HasComponents {

    Colours(String language, Component lines) {
      getElement().setAttribute("language", language);
      add(lines);
    }
  }
}
