package io.logdawg.uikit;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;
import io.logdawg.base.Failure;
import java.time.Duration;

/** Short words that come and go: screen readers say a success politely and a failure at once. */
public final class Notices {

  private static final Duration SHORT = Duration.ofSeconds(4);
  private static final Duration LONG = Duration.ofSeconds(10);

  private Notices() {}

  public static void success(String sentence) {
    show(sentence, SHORT, NotificationVariant.SUCCESS, false);
  }

  public static void failure(Failure failure) {
    show(failure.sentence(), LONG, NotificationVariant.ERROR, true);
  }

  private static void show(
      String sentence, Duration duration, NotificationVariant look, boolean assertive) {
    var notification =
        new Notification(sentence, (int) duration.toMillis(), Position.BOTTOM_END, assertive);
    notification.addThemeVariants(look);
    notification.open();
  }
}
