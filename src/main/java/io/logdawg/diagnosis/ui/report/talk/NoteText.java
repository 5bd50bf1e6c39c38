package io.logdawg.diagnosis.ui.report.talk;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain text, never markup, whose web addresses can be followed. What is not {@code http} or {@code
 * https} stays text, and the other side is told neither of this page nor that the link is vouched
 * for.
 */
final class NoteText extends Div {

  /** A sentence's end is not the address's. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\bhttps?://[^\\s<>\"'`]{1,2000}(?<![.,;:!?)\\]}])");

  NoteText(String text) {
    addClassName("note-text");
    Matcher address = ADDRESS.matcher(text);
    int at = 0;
    while (address.find()) {
      add(new Text(text.substring(at, address.start())), link(address.group()));
      at = address.end();
    }
    add(new Text(text.substring(at)));
  }

  private static Anchor link(String address) {
    var link = new Anchor(address, address);
    link.setTarget(AnchorTarget.BLANK);
    link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
    return link;
  }
}
