package io.logdawg.source.http.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.logdawg.base.Failure.AddressRefused;
import io.logdawg.base.Failure.Invalid;
import io.logdawg.base.FailureException;
import io.logdawg.source.SourceSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/**
 * The usual ways to make a server ask what it should not, against a service on loopback that counts
 * who reaches it. Each address is tried twice: as a person enters it, and straight at the client,
 * as if it had come from somewhere that nobody checked.
 */
class RequestForgeryTests {

  /** What such names resolve to out there. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("127.0.0.1.nip.io", "127.0.0.1"),
          Map.entry("7f000001.nip.io", "127.0.0.1"),
          Map.entry("localtest.me", "127.0.0.1"),
          Map.entry("customer1.app.localhost.my.company.127.0.0.1.nip.io", "127.0.0.1"),
          Map.entry("ip6.example.com", "::1"),
          Map.entry("mapped.example.com", "::ffff:127.0.0.1"),
          Map.entry("compatible.example.com", "::127.0.0.1"),
          Map.entry("nat64.example.com", "64:ff9b::7f00:1"),
          Map.entry("six-to-four.example.com", "2002:7f00:1::1"),
          Map.entry("teredo.example.com", "2001:0:7f00:1::1"),
          Map.entry("unspecified.example.com", "0.0.0.0"),
          Map.entry("metadata.example.com", "169.254.169.254"),
          Map.entry("azure.example.com", "168.63.129.16"),
          Map.entry("alibaba.example.com", "100.100.100.200"),
          Map.entry("aws6.example.com", "fd00:ec2::254"));

  private final AtomicInteger reached = new AtomicInteger();
  private final AtomicInteger lookUps = new AtomicInteger();
  private HttpServer victim;

  @BeforeEach
  void start() throws IOException {
    victim = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    victim.createContext(
        "/",
        exchange -> {
          reached.incrementAndGet();
          exchange
              .getResponseHeaders()
              .set("Location", "http://[::ffff:7f00:1]:%d/".formatted(port()));
          exchange.sendResponseHeaders(
              exchange.getRequestURI().getPath().equals("/away") ? 302 : 204, -1);
          exchange.close();
        });
    victim.start();
  }

  @AfterEach
  void stop() {
    victim.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.0.0.1.",
        "127.1",
        "127.0.1",
        "127.127.127.127",
        "2130706433",
        "0x7f000001",
        "0x7f.0x0.0x0.0x1",
        "0x7f.1",
        "017700000001",
        "0177.0.0.1",
        "0177.0.0.01",
        "00127.0.0.1",
        "0",
        "0.0.0.0",
        "localhost",
        "LocalHost",
        "localhost.",
        "localhost.localdomain",
        "foo.localhost",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[fe80::1]",
        "[fe80::1%25lo]",
        "[fc00::1]",
        "[fd00:ec2::254]",
        "169.254.169.254",
        "0xa9fea9fe",
        "168.63.129.16",
        "100.100.100.200",
        "metadata.google.internal",
        "127.0.0.1.nip.io",
        "7f000001.nip.io",
        "customer1.app.localhost.my.company.127.0.0.1.nip.io",
        "localtest.me",
        "ip6.example.com",
        "mapped.example.com",
        "compatible.example.com",
        "nat64.example.com",
        "six-to-four.example.com",
        "teredo.example.com",
        "unspecified.example.com",
        "metadata.example.com",
        "azure.example.com",
        "alibaba.example.com",
        "aws6.example.com",
        "１２７.０.０.１",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
        "example.com@127.0.0.1",
        "127.0.0.1%2eexample.com",
        "127.0.0.1%00.example.com",
        "example.com\\@127.0.0.1",
        "127.0.0.1\t"
      })
  void noSpellingOfAPrivateAddressIsReached(String host) {
    var guard = guard(NAMES);
    for (var address : List.of("https://%s/a/b", "https://%s:%d/a/b")) {
      uri(address.formatted(host, port())).ifPresent(uri -> refuses(guard, uri));
    }

    fetch(guard, "http://%s:%d/".formatted(host, port()));

    assertThat(reached).hasValue(0);
  }

  @Test
  void aNameThatChangesItsMindBetweenCheckAndConnectionGainsNothing() {
    var guard =
        new AddressGuard(
            settings(),
            _ ->
                new InetAddress[] {
                  InetAddress.ofLiteral(
                      lookUps.getAndIncrement() == 0 ? "93.184.216.34" : "127.0.0.1")
                });
    guard.check("url", URI.create("https://rebinding.example.com:%d/".formatted(port())));

    fetch(guard, "http://rebinding.example.com:%d/".formatted(port()));

    assertThat(lookUps).hasValue(2);
    assertThat(reached).hasValue(0);
  }

  @Test
  void aRedirectFromAnAllowedHostLeadsNowhere() {
    var guard = guard(NAMES, "127.0.0.1");

    fetch(guard, "http://127.0.0.1:%d/away".formatted(port()));

    assertThat(reached).describedAs("the allowed host alone").hasValue(1);
  }

  /** Without it, that nothing is reached would say nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "[::ffff:127.0.0.1]", "localtest.me"})
  void whatIsAllowedIsReached(String host) {
    fetch(guard(NAMES, host), "http://%s:%d/".formatted(host, port()));

    assertThat(reached).hasValue(1);
  }

  private static void refuses(AddressGuard guard, URI uri) {
    try {
      guard.check("url", uri);
    } catch (FailureException e) {
      assertThat(e.failure()).isInstanceOfAny(AddressRefused.class, Invalid.class);
      return;
    }
    throw new AssertionError("Let through: " + uri);
  }

  /** What does not even parse leads nowhere. */
  private static Optional<URI> uri(String address) {
    try {
      return Optional.of(URI.create(address));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** How it fails does not matter: whether the service was reached does. */
  private static void fetch(AddressGuard guard, String address) {
    try (var client = GuardedClient.build(guard, settings())) {
      client.execute(new HttpGet(address), answer -> answer.getCode());
    } catch (IOException | IllegalArgumentException refused) {
      assertThat(refused).isNotNull();
    }
  }

  private int port() {
    return victim.getAddress().getPort();
  }

  private static AddressGuard guard(Map<String, String> names, String... allowed) {
    return new AddressGuard(
        settings(allowed),
        host ->
            names.containsKey(host)
                ? new InetAddress[] {InetAddress.ofLiteral(names.get(host))}
                : lookUp(host));
  }

  /** A test asks no name server. */
  private static InetAddress[] lookUp(String host) throws UnknownHostException {
    if (host.endsWith("example.com") || host.endsWith(".internal")) {
      throw new UnknownHostException(host);
    }
    return InetAddress.getAllByName(host);
  }

  private static SourceSettings settings(String... allowed) {
    return new SourceSettings(
        List.of(allowed),
        DataSize.ofMegabytes(1),
        DataSize.ofMegabytes(1),
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        40,
        4);
  }
}
