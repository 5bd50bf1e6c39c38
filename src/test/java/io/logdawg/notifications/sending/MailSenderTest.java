package io.logdawg.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.content.Notice;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails over a real SMTP server. */
class MailSenderTest {

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void saysWhatHappenedAndWhereToReadOn() throws Exception {
    assertThat(sender().send(to("ann@example.com", "bob@example.com"), parcel("Boom")))
        .isEqualTo(new Outcome.Delivered());

    assertThat(server.getReceivedMessages()).hasSize(2);
    var mail = mail();
    assertThat(mail.getSubject()).isEqualTo("[Log Dawg] Boom");
    assertThat(mail.getFrom()[0]).hasToString("Log Dawg <logdawg@example.com>");
    assertThat(mail.getContent().toString())
        .contains("Repository: acme/shop")
        .contains("Open the report: https://logdawg.example/reports/1");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void aTitleCannotBeginAnotherHeader() throws Exception {
    sender().send(to("ann@example.com"), parcel("Boom\r\nBcc: eve@example.com\r\n\r\nHello"));

    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(mail().getHeader("Bcc")).isNull();
    assertThat(mail().getSubject()).contains("Boom").contains("Bcc: eve@example.com");
  }

  @Test
  void aRepetitionHasTheSameMessageId() throws Exception {
    var parcel = parcel("Bööm 🙂");

    sender().send(to("ann@example.com"), parcel);
    sender().send(to("ann@example.com"), parcel);

    assertThat(List.of(server.getReceivedMessages()))
        .extracting(MimeMessage::getMessageID)
        .containsOnly("<" + parcel.id() + "@logdawg>")
        .hasSize(2);
    assertThat(mail().getSubject()).isEqualTo("[Log Dawg] Bööm 🙂");
  }

  @Test
  void aServerThatIsAwayMayComeBack() {
    var sender = sender();
    server.stop();

    assertThat(sender.send(to("ann@example.com"), parcel("Boom")))
        .isInstanceOf(Outcome.NotNow.class);
  }

  @Test
  void withoutAServerOrASenderNoneAreSent() {
    assertThat(sender(null, "logdawg@example.com").isAvailable()).isFalse();
    assertThat(sender(mailServer(), null).isAvailable()).isFalse();
    assertThat(sender().isAvailable()).isTrue();
  }

  private MimeMessage mail() {
    return server.getReceivedMessages()[0];
  }

  private MailSender sender() {
    return sender(mailServer(), "Log Dawg <logdawg@example.com>");
  }

  private JavaMailSenderImpl mailServer() {
    var mailServer = new JavaMailSenderImpl();
    mailServer.setHost("127.0.0.1");
    mailServer.setPort(server.getSmtp().getPort());
    return mailServer;
  }

  private static MailSender sender(@Nullable JavaMailSenderImpl mailServer, @Nullable String from) {
    var beans = new StaticListableBeanFactory();
    if (mailServer != null) {
      beans.addBean("mail", mailServer);
    }
    return new MailSender(
        beans.getBeanProvider(JavaMailSenderImpl.class), new NotificationSettings(from));
  }

  private static Destination to(String... addresses) {
    return new Destination.Mailboxes(List.of(addresses));
  }

  private static Parcel parcel(String title) {
    return new Parcel(
        UUID.randomUUID(),
        "report.completed",
        Instant.parse("2026-11-24T10:00:00Z"),
        new Notice.AboutReport(
            UUID.randomUUID(),
            "acme/shop",
            title,
            null,
            title,
            0.5,
            null,
            null,
            null,
            "https://logdawg.example/reports/1"));
  }
}
