package io.logdawg.notifications;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.notifications.sending.Destination;
import io.logdawg.notifications.sending.MailAddresses;
import io.logdawg.notifications.sending.Senders;
import io.logdawg.source.posting.Poster;
import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.stereotype.Component;

/** Checks what is filled in for a channel: size, then characters, then meaning. */
@Component
class WishCheck {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_ADDRESS = 2_000;

  private final Senders senders;
  private final Poster poster;

  WishCheck(Senders senders, Poster poster) {
    this.senders = senders;
    this.poster = poster;
  }

  /**
   * @return the name
   * @throws FailureException Invalid, naming the field
   */
  String check(ChannelWish wish) {
    if (wish.events().isEmpty()) {
      throw invalid("events", "must name one event at least");
    }
    if (wish.leastConfidence() < 0 || wish.leastConfidence() > 100) {
      throw invalid("least_confidence", "must be 0 to 100");
    }
    if (!wish.everyRepository() && wish.repositories().isEmpty()) {
      throw invalid("repositories", "must name one repository at least");
    }
    return text("name", wish.name(), LONGEST_NAME);
  }

  /**
   * @throws FailureException Invalid or AddressRefused, naming {@code address}; Conflict where this
   *     installation cannot speak to that kind
   */
  Destination destination(ChannelWish wish) {
    if (!senders.available().contains(wish.kind())) {
      throw new FailureException(
          new Failure.Conflict(
              "No mail server is configured: ask whoever runs this installation to set"
                  + " spring.mail.host and logdawg.notifications.sender."));
    }
    String address = text("address", wish.address(), LONGEST_ADDRESS);
    if (wish.kind() == ChannelKind.EMAIL) {
      return new Destination.Mailboxes(MailAddresses.parse("address", address));
    }
    URI url = url(address);
    poster.check("address", url);
    return new Destination.Hook(wish.kind(), url, null);
  }

  private static URI url(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw invalid("address", "must be an address like https://host/path");
    }
  }

  private static String text(String field, String value, int limit) {
    String text = value.strip();
    if (text.isEmpty()) {
      throw invalid(field, "is required");
    }
    if (text.length() > limit) {
      throw invalid(field, "must be at most %d characters".formatted(limit));
    }
    if (text.chars().anyMatch(c -> Character.isISOControl(c) || Character.isSurrogate((char) c))) {
      throw invalid(field, "must not contain control characters or emoji");
    }
    return text;
  }

  private static FailureException invalid(String field, String reason) {
    return new FailureException(new Failure.Invalid(field, reason));
  }
}
