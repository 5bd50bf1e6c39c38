package io.logdawg.logs.dialect.node;

import io.logdawg.logs.Frame;
import io.logdawg.logs.text.LogLine;
import io.logdawg.logs.text.Scan;
import java.util.Optional;

/**
 * The components around a failure, as React tells them below the error: {@code in Price (at
 * Cart.jsx:11)} until version 16 and of React Native, {@code at Price (/shop/Cart.jsx:5:25)} since,
 * elements of the page without a place.
 */
final class ComponentStack {

  /** Before React Native's own views. */
  private static final String NATIVE = "RCT";

  private static final String ENGINE = ", js engine: ";

  private ComponentStack() {}

  static boolean isTitle(String text) {
    return text.endsWith(":")
        && (text.contains("The above error occurred in ")
            || text.contains("This error is located at"));
  }

  static Optional<Frame> frame(LogLine line) {
    String told = line.text().strip();
    // React Native's last line names the engine.
    int engine = told.indexOf(ENGINE);
    String text = engine < 0 ? told : told.substring(0, engine);
    int open = text.lastIndexOf(" (at ");
    int colon = text.lastIndexOf(':');
    if (!line.mayBeFrame() || !text.startsWith("in ") || open < 3 || colon < open) {
      return V8Frames.read(line);
    }
    int number = Scan.number(text, colon + 1, text.length() - 1);
    if (number < 0 || !text.endsWith(")")) {
      return Optional.empty();
    }
    String file = text.substring(open + 5, colon);
    String component = text.substring(3, open);
    boolean inApp = !component.startsWith(NATIVE) && !V8Frames.FOREIGN.holds(null, null, file);
    return Optional.of(new Frame(null, component, file, number, 0, inApp, line.number()));
  }

  /** {@code at li}, {@code in Cart (created by Shop)}: one of them, without a place. */
  static boolean isPlaceless(LogLine line) {
    int at = line.indent();
    return line.text().startsWith("at ", at) || line.text().startsWith("in ", at);
  }
}
