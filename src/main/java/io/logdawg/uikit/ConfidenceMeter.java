package io.logdawg.uikit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** How sure an answer is, in words and as a number; the bar only repeats them. */
public final class ConfidenceMeter extends Div {

  /**
   * @param confidence from 0 to 1
   */
  public ConfidenceMeter(double confidence) {
    addClassName("confidence");
    var words = new Span(words(confidence));
    words.addClassName("confidence-words");
    var number = new Span(percent(confidence) + " %");
    number.addClassName("confidence-number");
    add(new Meter(confidence), words, number);
  }

  /** Half is the line: from there on the answer is more likely right than wrong. */
  static String words(double confidence) {
    if (confidence >= 0.8) {
      return "High confidence";
    }
    if (confidence >= 0.5) {
      return "Fair confidence";
    }
    return confidence >= 0.25 ? "Low confidence" : "Little to go on";
  }

  private static long percent(double confidence) {
    return Math.round(confidence * 100);
  }

  @Tag("meter")
  private static final class Meter extends HtmlComponent {
    Meter(double confidence) {
      getElement().setAttribute("min", "0").setAttribute("max", "100");
      getElement().setAttribute("low", "25").setAttribute("high", "50");
      getElement().setAttribute("optimum", "100");
      getElement().setAttribute("value", Long.toString(percent(confidence)));
      getElement().setAttribute("aria-hidden", "true");
    }
  }
}
