package io.logdawg.notifications.sending;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.content.Message;
import io.logdawg.notifications.content.Wording;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * Sends plain text over the operator's mail server, where there is one. Mails repeat their
 * Message-ID at each attempt, by which servers and readers know a double.
 */
@Component
class MailSender implements ChannelSender {

  /** RFC 5322 asks for lines of at most 998 characters; people read far fewer. */
  private static final int SUBJECT = 150;

  private final @Nullable JavaMailSenderImpl server;
  private final NotificationSettings settings;

  MailSender(ObjectProvider<JavaMailSenderImpl> server, NotificationSettings settings) {
    this.server = server.getIfAvailable();
    this.settings = settings;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.EMAIL;
  }

  @Override
  public boolean isAvailable() {
    return server != null && settings.sender() != null;
  }

  @Override
  public Outcome send(Destination to, Parcel parcel) {
    if (!(to instanceof Destination.Mailboxes(List<String> addresses))) {
      throw new IllegalArgumentException("not mailboxes: " + to);
    }
    if (server == null || settings.sender() == null) {
      return new Outcome.Refused("No mail server is configured any more.");
    }
    try {
      server.send(mail(server.getSession(), settings.sender(), addresses, parcel));
      return new Outcome.Delivered();
    } catch (MailAuthenticationException refused) {
      return new Outcome.NotNow("The mail server refuses Log Dawg's user or password.", null);
    } catch (MailSendException failed) {
      return failed.getMessageExceptions().length > 0
              && failed.getMessageExceptions()[0] instanceof SendFailedException
          ? new Outcome.Refused("The mail server refuses these addresses.")
          : new Outcome.NotNow("The mail server does not answer as it should.", null);
    } catch (MailException | MessagingException failed) {
      return new Outcome.NotNow("The mail server does not answer as it should.", null);
    }
  }

  private static MimeMessage mail(
      Session session, InternetAddress sender, List<String> addresses, Parcel parcel)
      throws MessagingException {
    Message message = Wording.of(parcel.type(), parcel.notice());
    MimeMessage mail = new Numbered(session, parcel.id());
    mail.setFrom(sender);
    for (String address : addresses) {
      mail.addRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(address, true));
    }
    mail.setSubject("[Log Dawg] " + Shortened.to(oneLine(message.title()), SUBJECT), "UTF-8");
    mail.setSentDate(Date.from(parcel.at()));
    // RFC 3834: nobody is to answer that they are on holiday.
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setText(text(message), "UTF-8");
    return mail;
  }

  private static String text(Message message) {
    StringBuilder text = new StringBuilder(message.title()).append("\n\n");
    if (!message.text().isEmpty()) {
      text.append(message.text()).append("\n\n");
    }
    for (Message.Fact fact : message.facts()) {
      text.append(fact.name()).append(": ").append(fact.value()).append('\n');
      if (fact.url() instanceof String url) {
        text.append("  ").append(url).append('\n');
      }
    }
    if (message.url() instanceof String url) {
      text.append('\n').append(message.invitation()).append(": ").append(url).append('\n');
    }
    return text.toString();
  }

  /** A line break would begin another header. */
  private static String oneLine(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static final class Numbered extends MimeMessage {

    private final UUID id;

    Numbered(Session session, UUID id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<%s@logdawg>".formatted(id));
    }
  }
}
