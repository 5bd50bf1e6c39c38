package io.logdawg.notifications.sending;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** E-mail addresses as people list them. */
public final class MailAddresses {

  private static final int MOST = 20;

  private MailAddresses() {}

  /**
   * @param text with commas, semicolons or spaces between them
   * @throws FailureException Invalid, naming the field
   */
  public static List<String> parse(String field, String text) {
    List<String> addresses =
        Stream.of(text.split("[,;\\s]+")).filter(each -> !each.isEmpty()).distinct().toList();
    if (addresses.isEmpty() || addresses.size() > MOST) {
      throw invalid(field, "must be 1 to %d e-mail addresses".formatted(MOST), null);
    }
    addresses.forEach(address -> check(field, address));
    return addresses;
  }

  private static void check(String field, String address) {
    try {
      new InternetAddress(address, true).validate();
      if (!address.contains("@")) {
        throw new AddressException("local names are not for this");
      }
    } catch (AddressException e) {
      throw invalid(field, "must be e-mail addresses with commas between them", e);
    }
  }

  private static FailureException invalid(String field, String reason, @Nullable Throwable cause) {
    return new FailureException(new Failure.Invalid(field, reason), cause);
  }
}
