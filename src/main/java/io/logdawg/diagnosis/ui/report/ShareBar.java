package io.logdawg.diagnosis.ui.report;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.logdawg.uikit.CopyButton;

/** Ways to take a report elsewhere. */
final class ShareBar extends Div {

  /**
   * @param markdown the whole report as a file
   */
  ShareBar(Anchor markdown) {
    addClassName("share-bar");
    add(
        CopyButton.ofAddress("Copy link"),
        CopyButton.ofFile("Copy as Markdown", markdown),
        markdown);
  }
}
