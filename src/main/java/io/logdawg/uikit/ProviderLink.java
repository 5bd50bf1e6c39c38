package io.logdawg.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** A way out to the provider's own page, where it has one. */
public final class ProviderLink {

  private ProviderLink() {}

  /** The content alone where there is no such page, or its address is not one of the web. */
  public static Component or(Component content, @Nullable String url) {
    if (url == null || !(url.startsWith("https://") || url.startsWith("http://"))) {
      return content;
    }
    var icon = VaadinIcon.EXTERNAL_LINK.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    var link = new Anchor(url, content, icon);
    link.setTarget(AnchorTarget.BLANK);
    link.getElement().setAttribute("rel", "noopener noreferrer");
    link.addClassName("provider-link");
    return link;
  }
}
