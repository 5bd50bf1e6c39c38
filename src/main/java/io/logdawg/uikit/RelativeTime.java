package io.logdawg.uikit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as people say it, with the exact one in the viewer's zone as its tooltip. */
@Tag("time")
public final class RelativeTime extends HtmlComponent {

  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss z", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  public RelativeTime(Instant time, Clock clock) {
    var zone = viewersZone();
    getElement().setText(words(time, clock.instant(), zone));
    getElement().setAttribute("datetime", time.toString());
    setTitle(exact(time, zone));
  }

  /** The exact time in the viewer's zone, for a sentence. */
  public static String exact(Instant time) {
    return exact(time, viewersZone());
  }

  static String exact(Instant time, ZoneId zone) {
    return EXACT.format(time.atZone(zone));
  }

  /** Clocks of several machines differ a little: what is about to be counts as now. */
  static String words(Instant time, Instant now, ZoneId zone) {
    var age = Duration.between(time, now);
    if (age.toSeconds() < -60 || age.toDays() >= 7) {
      return DAY.format(time.atZone(zone));
    }
    if (age.toSeconds() < 45) {
      return "just now";
    }
    if (age.toMinutes() < 60) {
      return ago(Math.max(1, age.toMinutes()), "minute");
    }
    return age.toHours() < 24 ? ago(age.toHours(), "hour") : ago(age.toDays(), "day");
  }

  private static String ago(long count, String unit) {
    return count + " " + unit + (count == 1 ? "" : "s") + " ago";
  }

  /** UTC where the browser names no zone, or one that this JDK does not know. */
  public static ZoneId viewersZone() {
    var id = UI.getCurrentOrThrow().getPage().getExtendedClientDetails().getTimeZoneId();
    if (id == null || id.isBlank()) {
      return ZoneOffset.UTC;
    }
    try {
      return ZoneId.of(id);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }
}
