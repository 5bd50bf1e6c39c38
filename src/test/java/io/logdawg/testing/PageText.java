package io.logdawg.testing;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;

/** What a component says, without its tags; what is hidden says nothing. */
final class PageText {

  private PageText() {}

  static String of(Component component) {
    List<String> words = new ArrayList<>();
    // The children of a UI hang beside its element, not in it.
    component.getChildren().forEach(child -> collect(child.getElement(), words));
    return String.join("", words).replaceAll("[ \\n]+", " ");
  }

  private static void collect(Element element, List<String> words) {
    if (element.isTextNode()) {
      words.add(element.getText());
      return;
    }
    if (!element.isVisible()) {
      return;
    }
    for (var property : List.of("label", "text", "header", "message", "errorMessage")) {
      if (element.getProperty(property) instanceof String said) {
        words.add(" " + said + " ");
      }
    }
    element.getChildren().forEach(child -> collect(child, words));
    words.add(" ");
  }
}
