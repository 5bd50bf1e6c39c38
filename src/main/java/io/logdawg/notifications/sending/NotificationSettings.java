package io.logdawg.notifications.sending;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.context.annotation.Configuration;

/**
 * How this installation notifies.
 *
 * @param from whom mails are from, such as {@code Log Dawg <logdawg@example.com>}; absent, none are
 *     sent
 */
@ConfigurationProperties("logdawg.notifications")
record NotificationSettings(@Name("sender") @Nullable String from) {

  NotificationSettings {
    if (from != null) {
      parse(from);
    }
  }

  @Nullable InternetAddress sender() {
    return from == null ? null : parse(from);
  }

  private static InternetAddress parse(String text) {
    try {
      return new InternetAddress(text, true);
    } catch (AddressException e) {
      throw new IllegalArgumentException(
          "logdawg.notifications.sender must be an address like Log Dawg <logdawg@example.com>", e);
    }
  }

  @Configuration
  @EnableConfigurationProperties(NotificationSettings.class)
  static class Enabled {}
}
