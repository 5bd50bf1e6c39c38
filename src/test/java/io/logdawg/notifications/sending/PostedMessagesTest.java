package io.logdawg.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.logdawg.notifications.ChannelKind;
import io.logdawg.notifications.Outcome;
import io.logdawg.notifications.content.Notice;
import io.logdawg.notifications.testing.Receiver;
import io.logdawg.reports.news.ReportDigest;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.http.guard.AddressGuard;
import io.logdawg.source.posting.Poster;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Teams and Slack are sent of a notice whose every text is hostile. */
class PostedMessagesTest {

  private static final String HOSTILE = "<!channel> & <https://evil.example|click> **[x](y)** @all";
  private static final Parcel PARCEL =
      new Parcel(
          UUID.randomUUID(),
          "report.completed",
          Instant.parse("2026-11-24T10:00:00Z"),
          new Notice.AboutReport(
              UUID.randomUUID(),
              "acme/shop",
              HOSTILE,
              "ShopError",
              HOSTILE,
              0.87,
              null,
              new ReportDigest.File(HOSTILE, "https://github.com/acme/shop/blob/a/b?x=1&y=<|>"),
              new ReportDigest.Commit("0123456789abcdef", "Ann", HOSTILE, null),
              "https://logdawg.example/reports/1"));

  private final Receiver receiver = new Receiver();
  private final SourceSettings settings =
      new SourceSettings(
          List.of("127.0.0.1"),
          DataSize.ofMegabytes(1),
          DataSize.ofMegabytes(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(15),
          40,
          4);
  private final Posting posting =
      new Posting(
          new Poster(new AddressGuard(settings), settings, Clock.systemUTC()), JsonMapper.shared());

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void teamsIsSentAnAdaptiveCardInAMessage() {
    var sent = send(new TeamsSender(posting), ChannelKind.TEAMS);

    assertThat(sent.path("type").asString()).isEqualTo("message");
    var attachment = sent.path("attachments").path(0);
    assertThat(attachment.path("contentType").asString())
        .isEqualTo("application/vnd.microsoft.card.adaptive");
    var card = attachment.path("content");
    assertThat(card.path("type").asString()).isEqualTo("AdaptiveCard");
    assertThat(card.path("actions").path(0).path("url").asString())
        .isEqualTo("https://logdawg.example/reports/1");
  }

  @Test
  void hostileTextStandsInTextRunsOfACardWhichKnowNoMarkdown() {
    var card = send(new TeamsSender(posting), ChannelKind.TEAMS).findPath("content");

    assertThat(card.path("body").values())
        .isNotEmpty()
        .allSatisfy(block -> {
          assertThat(block.path("type").asString()).isEqualTo("RichTextBlock");
          assertThat(block.path("inlines").values())
              .allMatch(run -> run.path("type").asString().equals("TextRun"));
        });
    assertThat(card.path("body").path(0).path("inlines").path(0).path("text").asString())
        .isEqualTo(HOSTILE);
  }

  @Test
  void slackIsSentBlocksWithWordsForNotifications() {
    var sent = send(new SlackSender(posting), ChannelKind.SLACK);

    assertThat(sent.path("text").asString()).contains("&lt;!channel&gt;");
    assertThat(sent.path("blocks").path(0).path("type").asString()).isEqualTo("header");
    assertThat(sent.path("blocks").path(0).path("text").path("type").asString())
        .isEqualTo("plain_text");
    assertThat(sent.toString())
        .contains("*Repository*\\nacme/shop")
        .contains("*Confidence*\\n87 %")
        .contains("<https://logdawg.example/reports/1|Open the report>");
  }

  @Test
  void hostileTextMakesNoLinkAndCallsNobodyInSlack() {
    var blocks = send(new SlackSender(posting), ChannelKind.SLACK).path("blocks").values();

    for (var text :
        blocks.stream().flatMap(block -> block.findParents("verbatim").stream()).toList()) {
      assertThat(text.path("verbatim").asBoolean()).isTrue();
      assertThat(text.path("text").asString())
          .doesNotContain("<!channel>")
          .doesNotContain("<https://evil.example|");
    }
    assertThat(blocks.toString())
        .contains("<https://github.com/acme/shop/blob/a/b?x=1&amp;y=%3C%7C%3E|&lt;!channel&gt;");
  }

  @Test
  void longTextIsShortenedToWhatIsTaken() {
    var about = (Notice.AboutReport) PARCEL.notice();
    var endless = "x".repeat(149) + "🙂".repeat(2_000);
    var parcel =
        new Parcel(
            PARCEL.id(),
            PARCEL.type(),
            PARCEL.at(),
            new Notice.AboutReport(
                about.reportId(), "a/b", endless, null, endless, null, null, null, null, null));

    new SlackSender(posting).send(to(ChannelKind.SLACK), parcel);
    new TeamsSender(posting).send(to(ChannelKind.TEAMS), parcel);

    assertThat(receiver.received()).hasSize(2);
    var header = json(0).path("blocks").path(0).path("text").path("text").asString();
    assertThat(header).hasSizeLessThanOrEqualTo(150).endsWith("x…");
    assertThat(receiver.received().get(1).body()).hasSizeLessThan(28_000);
  }

  @Test
  void statusesAreSaidInPlainWords() {
    receiver.then(400).then(403).then(410).then(500).then(302, "Location", "https://a.example/");

    assertThat(outcomes(5))
        .satisfiesExactly(
            one -> assertThat(one).asString().startsWith("Refused").contains("does not take"),
            one -> assertThat(one).asString().startsWith("Refused").contains("does not let"),
            one -> assertThat(one).asString().startsWith("Refused").contains("nothing at this"),
            one -> assertThat(one).asString().startsWith("NotNow").contains("error of its own"),
            one -> assertThat(one).asString().startsWith("Refused").contains("not followed"));
  }

  @Test
  void aHostThatIsNotThereMayComeBack() {
    receiver.close();

    assertThat(outcomes(1).getFirst())
        .isEqualTo(new Outcome.NotNow("Nothing answers there.", null));
  }

  @Test
  void aPrivateAddressIsRefusedForGood() {
    var outcome =
        new SlackSender(posting)
            .send(
                new Destination.Hook(ChannelKind.SLACK, URI.create("https://10.0.0.1/"), null),
                PARCEL);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
  }

  private List<Outcome> outcomes(int count) {
    var sender = new SlackSender(posting);
    return IntStream.range(0, count)
        .mapToObj(_ -> sender.send(to(ChannelKind.SLACK), PARCEL))
        .toList();
  }

  private JsonNode send(ChannelSender sender, ChannelKind kind) {
    assertThat(sender.send(to(kind), PARCEL)).isEqualTo(new Outcome.Delivered());
    return json(0);
  }

  private JsonNode json(int number) {
    return JsonMapper.shared().readTree(receiver.received().get(number).body());
  }

  private Destination to(ChannelKind kind) {
    return new Destination.Hook(kind, receiver.url("/hook"), null);
  }
}
