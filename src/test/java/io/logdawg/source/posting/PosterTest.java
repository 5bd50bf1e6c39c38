package io.logdawg.source.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.logdawg.base.Failure;
import io.logdawg.base.FailureException;
import io.logdawg.notifications.testing.Receiver;
import io.logdawg.source.SourceSettings;
import io.logdawg.source.http.guard.AddressGuard;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class PosterTest {

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final Receiver receiver = new Receiver();

  @AfterEach
  void close() {
    receiver.close();
  }

  @Test
  void postsJsonWithItsHeaders() throws IOException {
    assertThat(post(receiver.url("/hook")).status()).isEqualTo(200);

    var received = receiver.received().getFirst();
    assertThat(received.body()).isEqualTo("{\"a\":1}");
    assertThat(received.headers())
        .containsEntry("x-test", "yes")
        .containsEntry("content-type", "application/json; charset=UTF-8");
  }

  @Test
  void followsNoRedirect() throws IOException {
    receiver.then(307, "Location", receiver.url("/elsewhere").toString());

    assertThat(post(receiver.url("/hook")).status()).isEqualTo(307);

    assertThat(receiver.received()).hasSize(1);
  }

  @Test
  void tellsWhenTheReceiverAsksToBeAskedAgain() throws IOException {
    receiver.then(429, "Retry-After", "90").then(503, "Retry-After", "999999999").then(503);

    assertThat(post(receiver.url("/")).retryAt()).isEqualTo(NOW.plusSeconds(90));
    assertThat(post(receiver.url("/")).retryAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
    assertThat(post(receiver.url("/")).retryAt()).isNull();
  }

  @Test
  void privateAddressesAreRefusedWhoeverTheNameBelongsTo() {
    try (var strict = poster(List.of(), Duration.ofSeconds(5))) {
      for (var address :
          List.of(
              receiver.url("/").toString(),
              "https://127.0.0.1/",
              "https://[::1]/",
              "https://169.254.169.254/latest/meta-data",
              "https://10.0.0.1/",
              "https://2130706433/")) {
        assertThatExceptionOfType(FailureException.class)
            .isThrownBy(() -> strict.post(URI.create(address), Map.of(), new byte[0]))
            .satisfies(e -> assertThat(e.failure()).isInstanceOf(Failure.AddressRefused.class));
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    assertThat(receiver.received()).isEmpty();
  }

  @Test
  void anAnswerThatTricklesInForEverIsGivenUpInTime() throws Exception {
    var over = new CountDownLatch(1);
    receiver.then(exchange -> {
      try {
        over.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });

    try (var hasty = poster(List.of("127.0.0.1"), Duration.ofMillis(300))) {
      assertThatExceptionOfType(SocketTimeoutException.class)
          .isThrownBy(() -> hasty.post(receiver.url("/"), Map.of(), new byte[0]));
    } finally {
      over.countDown();
    }
  }

  @Test
  void aConnectionThatBreaksOffIsNoAnswer() {
    receiver.thenBreaksOff();

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> post(receiver.url("/")));
  }

  private static PostAnswer post(URI url) throws IOException {
    try (var poster = poster(List.of("127.0.0.1"), Duration.ofSeconds(10))) {
      return poster.post(
          url, Map.of("X-Test", "yes"), "{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static Poster poster(List<String> allowed, Duration patience) {
    var settings =
        new SourceSettings(
            allowed,
            DataSize.ofMegabytes(1),
            DataSize.ofMegabytes(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            40,
            4);
    return new Poster(
        new AddressGuard(settings), settings, Clock.fixed(NOW, ZoneOffset.UTC), patience);
  }
}
