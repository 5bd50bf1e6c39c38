package io.logdawg.uikit;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.icon.VaadinIcon;

/** A state in a word, an icon and a colour, which never stands alone. */
public final class StatusBadge extends Badge {

  /** What the colour means. */
  public enum Tone {
    WAITING(BadgeVariant.CONTRAST, VaadinIcon.CLOCK),
    RUNNING(BadgeVariant.WARNING, VaadinIcon.COG),
    GOOD(BadgeVariant.SUCCESS, VaadinIcon.CHECK),
    BAD(BadgeVariant.ERROR, VaadinIcon.EXCLAMATION);

    private final BadgeVariant variant;
    private final VaadinIcon icon;

    Tone(BadgeVariant variant, VaadinIcon icon) {
      this.variant = variant;
      this.icon = icon;
    }
  }

  public StatusBadge(String text, Tone tone) {
    super(text, tone.icon.create());
    addThemeVariants(tone.variant);
    addClassName("status-badge");
    getElement().getClassList().set("status-badge-running", tone == Tone.RUNNING);
  }
}
